import { articlePath } from '#db/articles/path.ts'
import type { DeskArticle } from '#db/articles/desk-list.ts'
import { words } from '../../ui/language.ts'
import { shortDate } from '../../ui/dates.ts'
import { Time } from '../../ui/time.tsx'

interface Props {
  article: DeskArticle
  zone: string
  /** Of the headline, for what names it. */
  id?: string
  /** Where the headline leads; to its page where nothing is said and there is one. */
  path?: string
}

/** An article in a list for editors: its headline, where it stands, since when, and whether readers have it. */
export function ArticleLine({ article, zone, id, path }: Props) {
  const t = words('related')
  const { headline, sectionName, status, publishedAt } = article
  const href = path ?? (status === 'published' ? articlePath(article) : null)
  return (
    <p>
      {href === null ? (
        <b id={id} dir="auto">
          {headline}
        </b>
      ) : (
        <a id={id} href={href} dir="auto">
          {headline}
        </a>
      )}{' '}
      <span className="status">
        <bdi>{sectionName}</bdi>
        {publishedAt !== null && (
          <>
            {' · '}
            <Time at={publishedAt} zone={zone} written={shortDate} />
          </>
        )}
        {status !== 'published' && ` · ${t('status', { status })}`}
      </span>
    </p>
  )
}
