import type { DeskArticle } from '#db/articles/desk-list.ts'
import { shortDate } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import type { FrontArrangerProps } from './front-arranger.tsx'

/** Articles to be held: those that were looked for, else the newest that stand there by themselves. */
export function FindForFront({ found, find, newest, zone }: FrontArrangerProps) {
  const t = words('fronts')
  return (
    <fieldset className="front-find">
      <legend>{t('add')}</legend>
      <label htmlFor="front-find">{t('findLabel')}</label>
      <p className="find">
        <input
          type="search"
          id="front-find"
          name="find"
          defaultValue={find}
          autoComplete="off"
          dir="auto"
          autoFocus={found !== null}
        />{' '}
        <button type="submit" name="do" value="find">
          {t('find')}
        </button>
      </p>
      {found?.length === 0 && <p role="status">{t('nothingFound', { words: find })}</p>}
      {found === null && newest.length > 0 && <p className="quiet-words">{t('newestToAdd')}</p>}
      <ul>
        {(found ?? newest).map((article) => (
          <Offered key={article.id} article={article} zone={zone} />
        ))}
      </ul>
    </fieldset>
  )
}

function Offered({ article, zone }: { article: DeskArticle; zone: string }) {
  const t = words('fronts')
  const { id, headline, sectionName, publishedAt } = article
  return (
    <li>
      <span dir="auto">{headline}</span>{' '}
      <small>
        <bdi>{sectionName}</bdi>
        {publishedAt !== null && (
          <>
            {' '}
            · <Time at={publishedAt} zone={zone} written={shortDate} />
          </>
        )}
      </small>
      <span className="presses">
        <button type="submit" name="do" value={`lead:${id}`} aria-label={t('asLeadNamed', { headline })}>
          {t('asLead')}
        </button>{' '}
        <button type="submit" name="do" value={`add:${id}`} aria-label={t('holdNamed', { headline })}>
          {t('hold')}
        </button>
      </span>
    </li>
  )
}
