import { updatesPath } from '#db/live/path.ts'
import { words } from '../ui/language.ts'

interface Props {
  /** The article's. */
  path: string
  page: number
  pages: number
}

/** The way to older posts, and back to the newest. */
export function UpdatePages({ path, page, pages }: Props) {
  if (pages <= 1) return null
  const t = words('pages')
  const link = (target: number, rel: string, label: string) => (
    <a href={`${updatesPath(path, target)}#updates`} rel={rel}>
      {label}
    </a>
  )
  return (
    <nav className="pagination" aria-label={t('pagesOf', { label: words('live')('updates') })}>
      {page > 1 ? link(page - 1, 'prev', t('previous')) : <span />}
      <span aria-current="page">{t('pageOf', { page, pages })}</span>
      {page < pages ? link(page + 1, 'next', t('next')) : <span />}
    </nav>
  )
}
