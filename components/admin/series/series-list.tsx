import { seriesPath } from '#db/articles/path.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import type { ListedSeries } from '#db/series/desk.ts'
import { words } from '../../ui/language.ts'
import { writtenIn } from '../../ui/written-in.ts'
import { SeriesForm } from './series-form.tsx'
import type { SeriesState, TypedSeries } from './state.ts'

interface Props {
  series: ListedSeries[]
  languages: { tag: string; name: string }[]
  /** The picture that was chosen in a form that came back. */
  picture: InsertedPicture | null
  state: SeriesState | null
  /** Whether one was deleted just now. */
  isDeleted: boolean
}

const NOTHING: TypedSeries = { name: '', slug: '', intro: '', picture: '', language: '' }

/** All series, and a form for one more. */
export function SeriesList({ series, languages, picture, state, isDeleted }: Props) {
  const t = words('series-desk')
  return (
    <div className="authors">
      <h1>{t('title')}</h1>
      <p className="intro">{t('about')}</p>
      {isDeleted && !state && (
        <p className="told" role="status">
          {t('done.deleted')}
        </p>
      )}
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSaved')}</p>
        </div>
      )}
      <div className="people-columns">
        <section aria-labelledby="all">
          <h2 id="all">{t('all', { count: series.length })}</h2>
          {series.length === 0 && <p className="empty">{t('none')}</p>}
          <ul className="staff-list">
            {series.map(({ id, slug, name, language, parts, published }) => (
              <li key={id}>
                <div>
                  <p>
                    <a href={`/admin/series/${id}`}>
                      <b dir="auto" {...writtenIn(language)}>
                        {name}
                      </b>
                    </a>
                  </p>
                  <p className="quiet-words">
                    <bdi>{seriesPath(slug)}</bdi> · {t('parts', { count: parts })}
                    {published < parts && <> · {t('published', { count: published })}</>}
                  </p>
                </div>
                <p>
                  <a href={seriesPath(slug)}>
                    {t.rich('page', { hidden: () => <span className="visually-hidden">{name}</span> })}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="new">
          <h2 id="new">{t('add')}</h2>
          <SeriesForm
            action="/admin/series/changes"
            typed={state?.typed ?? NOTHING}
            problem={state?.problem ?? null}
            isNew
            {...{ picture, languages }}
          />
        </section>
      </div>
    </div>
  )
}
