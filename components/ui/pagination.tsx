import { pagePath } from '#db/articles/path.ts'

interface Props {
  page: number
  pages: number
  path: string
  /** What is paged, for the landmark's name: "Articles", "Comments". */
  label: string
  fragment?: string
  /** What else the addresses say, such as `sort=newest`. */
  query?: string
}

export function Pagination({ page, pages, path, label, fragment = '', query = '' }: Props) {
  if (pages <= 1) return null
  const link = (target: number, rel: string, words: string) => (
    <a href={withQuery(pagePath(path, target), query) + fragment} rel={rel}>
      {words}
    </a>
  )
  return (
    <nav className="pagination" aria-label={`${label}: pages`}>
      {page > 1 ? link(page - 1, 'prev', '← Previous page') : <span />}
      <span aria-current="page">
        Page {page} of {pages}
      </span>
      {page < pages ? link(page + 1, 'next', 'Next page →') : <span />}
    </nav>
  )
}

const withQuery = (address: string, query: string) =>
  query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`
