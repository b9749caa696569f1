import { pagePath } from '#db/articles/path.ts'
import { words } from './language.ts'

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
  const t = words('pages')
  const link = (target: number, rel: string, label: string) => (
    <a href={withQuery(pagePath(path, target), query) + fragment} rel={rel}>
      {label}
    </a>
  )
  return (
    <nav className="pagination" aria-label={t('pagesOf', { label })}>
      {page > 1 ? link(page - 1, 'prev', t('previous')) : <span />}
      <span aria-current="page">{t('pageOf', { page, pages })}</span>
      {page < pages ? link(page + 1, 'next', t('next')) : <span />}
    </nav>
  )
}

const withQuery = (address: string, query: string) =>
  query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`
