import type { DeskArticle } from '#db/articles/desk-list.ts'
import { words } from '../../ui/language.ts'
import { FoundArticles } from '../articles/found-articles.tsx'

interface Props {
  wanted: string
  /** Those that may be meant. */
  found: DeskArticle[]
  zone: string
}

/** Goes to the form for an article that no reader has written about: by its address, or by words of it and a choice. */
export function FindToCorrect({ wanted, found, zone }: Props) {
  const t = words('corrections-desk')
  return (
    <>
      <form method="get" action="/admin/corrections/publish">
        <label htmlFor="to-correct">{t('address')}</label>
        <p className="find">
          <input
            id="to-correct"
            type="text"
            name="at"
            defaultValue={wanted}
            dir="auto"
            autoComplete="off"
            required
          />
          <button type="submit">{t('goOn')}</button>
        </p>
      </form>
      {found.length > 0 && (
        <>
          <p role="status">{t('whichOne', { count: found.length })}</p>
          <FoundArticles articles={found} zone={zone}>
            {({ id }, name) => (
              <a className="button" href={`/admin/corrections/publish?article=${id}`} aria-describedby={name}>
                {t('correct')}
              </a>
            )}
          </FoundArticles>
        </>
      )}
    </>
  )
}
