import type { DeskTranslation } from '#db/articles/translations-desk.ts'
import type { PlaceOnDesk } from '#db/series/desk.ts'
import { words } from '../../ui/language.ts'
import { languageName } from '../../ui/language-name.ts'
import { PlaceLine } from './article-series.tsx'
import { seriesOfPath, translationsOfPath } from './linked-path.ts'

interface Props {
  articleId: number
  /** Null where it is part of no series. */
  place: PlaceOnDesk | null
  translations: DeskTranslation[]
}

/** What an article belongs to, beside its text: a series, and the same in other languages. */
export function LinkedPanel({ articleId, place, translations }: Props) {
  const [series, translated] = [words('series-desk'), words('translations-desk')]
  return (
    <div className="linked-panel" id="linked">
      <section aria-labelledby="linked-series">
        <h2 id="linked-series">{words('series')('series')}</h2>
        <p>{place ? <PlaceLine place={place} /> : series('isNoPart')}</p>
        <p>
          <a href={seriesOfPath(articleId)}>
            {translated.rich('changeSeries', {
              hidden: (text) => <span className="visually-hidden">{text}</span>,
            })}
          </a>
        </p>
      </section>
      <section aria-labelledby="linked-translations">
        <h2 id="linked-translations">{translated('title')}</h2>
        {translations.length === 0 && <p>{translated('none')}</p>}
        <ul>
          {translations.map(({ id, headline, language, status }) => (
            <li key={id}>
              {languageName(language)}:{' '}
              <a href={`/admin/articles/${id}`} dir="auto">
                {headline || series('untitled')}
              </a>
              {status !== 'published' && ` · ${words('related')('status', { status })}`}
            </li>
          ))}
        </ul>
        <p>
          <a href={translationsOfPath(articleId)}>
            {translated.rich('changeTranslations', {
              hidden: (text) => <span className="visually-hidden">{text}</span>,
            })}
          </a>
        </p>
      </section>
      <p className="quiet-words">{translated('bothAtOnce')}</p>
    </div>
  )
}
