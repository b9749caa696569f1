import type { ArticleStatus } from '#db/articles/status.ts'
import { shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { FindForm } from '../linked/find-form.tsx'

/** An article that could be a part. */
export interface FoundPart {
  id: number
  headline: string
  sectionName: string | null
  status: ArticleStatus
  publishedAt: number | null
  /** The series that it would leave; null where it is in none. */
  leaves: string | null
}

interface Props {
  /** Of the page itself. */
  path: string
  action: string
  find: string
  found: FoundPart[]
  zone: string
}

/** Looks for articles, and makes them parts. */
export function FindParts({ path, action, find, found, zone }: Props) {
  const t = words('series-desk')
  return (
    <section aria-labelledby="add-part" className="article-find">
      <h2 id="add-part">{t('addPart')}</h2>
      <p>{t('addPartAbout')}</p>
      <FindForm {...{ path, find }} heading="add-part" id="find-part" />
      {find !== '' && found.length === 0 && <p role="status">{t('nothingFound', { words: find })}</p>}
      {found.length > 0 && (
        <form method="post" action={action}>
          <input type="hidden" name="find" value={find} />
          <ul className="section-lines">
            {found.map((article) => (
              <Found key={article.id} {...{ article, zone }} />
            ))}
          </ul>
        </form>
      )}
    </section>
  )
}

function Found({ article, zone }: { article: FoundPart; zone: string }) {
  const t = words('series-desk')
  const { id, sectionName, status, publishedAt, leaves } = article
  const headline = article.headline || t('untitled')
  return (
    <li>
      <div>
        <span dir="auto">{headline}</span>
        <p className="quiet-words">
          {sectionName !== null && <bdi>{sectionName}</bdi>}
          {status === 'published' && publishedAt !== null ? (
            <>
              {' · '}
              <Time at={publishedAt} zone={zone} written={shortDate} />
            </>
          ) : (
            ` · ${words('related')('status', { status })}`
          )}
          {leaves !== null && ` · ${t('partElsewhere', { name: leaves })}`}
        </p>
      </div>
      <div className="section-moves">
        <button type="submit" name="do" value={`put:${id}`} aria-label={t('addNamed', { headline })}>
          {t('addIt')}
        </button>
      </div>
    </li>
  )
}
