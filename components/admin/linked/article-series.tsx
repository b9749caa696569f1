import type { ListedSeries, PlaceOnDesk } from '#db/series/desk.ts'
import type { SeriesReason } from '#db/series/rules.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'
import { problemWords } from '../series/series-form.tsx'
import { seriesOfPath } from './linked-path.ts'

/** The form on an article's series that is shown again, since something is wrong with it. */
export interface ArticleSeriesState {
  form: 'article-series'
  typed: { series: string; part: string }
  problem: SeriesReason | 'choose-one' | 'part-wrong'
}

interface Props {
  article: { id: number; headline: string }
  /** Where it stands; null where it is part of no series. */
  place: PlaceOnDesk | null
  series: ListedSeries[]
  state: ArticleSeriesState | null
  done: 'put' | 'taken' | null
}

/** Which series an article is a part of, and which part. */
export function ArticleSeries({ article, place, series, state, done }: Props) {
  const t = words('series-desk')
  const { id, headline } = article
  const action = `${seriesOfPath(id)}/changes`
  const problem = state?.problem ?? null
  const ofSeries = problem === 'choose-one' || problem === 'unknown-series'
  const ofField = ofSeries || problem === 'part-wrong'
  const present = { series: String(place?.id ?? ''), part: String(place?.number ?? '') }
  const typed = state?.typed ?? present
  return (
    <div className="authors article-links">
      <h1 dir="auto">{t('ofArticle', { headline: headline || t('untitled') })}</h1>
      <p className="intro">
        <a href={`/admin/articles/${id}`}>{t('backToText')}</a> · <a href="/admin/series">{t('back')}</a>
      </p>
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{ofField ? t('notSaved') : problemWords(state.problem as SeriesReason)}</p>
        </div>
      )}
      {done && !state && (
        <p className="told" role="status">
          {done === 'put' && place ? t('wasPut', { number: place.number }) : t('wasTaken')}
        </p>
      )}
      <section aria-labelledby="place">
        <h2 id="place">{words('series')('series')}</h2>
        <p className="standing">{place ? <PlaceLine place={place} /> : t('isNoPart')}</p>
        <p className="quiet-words">{t('atOnce')}</p>
        {series.length === 0 ? (
          <p className="empty">
            {t('noSeries')} <a href="/admin/series">{t('makeOne')}</a>
          </p>
        ) : (
          <form method="post" action={action}>
            <RuleField
              name="series"
              label={t('choose')}
              problem={
                problem === 'choose-one'
                  ? t('chooseFirst')
                  : problem === 'unknown-series'
                    ? problemWords(problem)
                    : undefined
              }
            >
              {(props) => (
                <select defaultValue={typed.series} {...props}>
                  <option value="">{t('chooseOne')}</option>
                  {series.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </RuleField>
            <RuleField
              name="part"
              label={t('part')}
              hint={t('partHint')}
              problem={problem === 'part-wrong' ? t('partWrong') : undefined}
            >
              {(props) => (
                <input type="text" inputMode="numeric" dir="ltr" defaultValue={typed.part} {...props} />
              )}
            </RuleField>
            <p className="presses">
              <button type="submit" name="do" value="put" className="primary">
                {place ? t('move') : t('put')}
              </button>
              {place && (
                <button type="submit" name="do" value="take">
                  {t('takeIt')}
                </button>
              )}
            </p>
          </form>
        )}
      </section>
    </div>
  )
}

/** "Part 2 of 3 of the series …", with a link to where the series is edited. */
export function PlaceLine({ place }: { place: PlaceOnDesk }) {
  const { id, name, number, total } = place
  return words('series-desk').rich('isPart', {
    ...{ number, total, name },
    series: (shown) => (
      <a href={`/admin/series/${id}`} dir="auto">
        {shown}
      </a>
    ),
  })
}
