import { seriesPath } from '#db/articles/path.ts'
import type { InsertedPicture } from '#db/media/inserted.ts'
import type { DeskSeries } from '#db/series/desk.ts'
import { words } from '../../ui/language.ts'
import { writtenIn } from '../../ui/written-in.ts'
import { LostTextField } from '../writing/lost-text.tsx'
import { FindParts, type FoundPart } from './find-parts.tsx'
import { Parts } from './parts.tsx'
import { problemWords, SeriesForm } from './series-form.tsx'
import type { SeriesState, TypedSeries } from './state.ts'

const DONE = ['added', 'saved', 'put', 'taken', 'ordered'] as const
type Done = (typeof DONE)[number]

interface Props {
  series: DeskSeries
  pathsBefore: string[]
  languages: { tag: string; name: string }[]
  picture: InsertedPicture | null
  /** What was looked for, to add it; empty when nothing was. */
  find: string
  found: FoundPart[]
  state: SeriesState | null
  /** What the last press did. */
  done: unknown
  /** The button or handle that was used last, as "up-3". */
  moved: string | null
  zone: string
}

/** One series: its parts in their order, what is said of it, and how it is deleted. */
export function SeriesDesk({ series, state, ...props }: Props) {
  const t = words('series-desk')
  const { id, name, slug, parts, isTheirs } = series
  const action = `/admin/series/${id}/changes`
  const present: TypedSeries = {
    ...{ name, slug, intro: series.intro, language: series.language ?? '' },
    picture: String(series.pictureId ?? ''),
  }
  const said = state ? undefined : DONE.find((one) => one === props.done)
  const isOfForm = state !== null && state.typed !== null && isTheirs
  return (
    <div className="authors series-desk">
      <h1 dir="auto" {...writtenIn(series.language)}>
        {name}
      </h1>
      <p className="intro">
        <a href="/admin/series">{t('back')}</a> · <a href={seriesPath(slug)}>{t('itsPage')}</a> ·{' '}
        {t('parts', { count: parts.length })}
      </p>
      {said && <Told done={said} />}
      {state && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{isOfForm ? t('notSaved') : problemWords(state.problem)}</p>
        </div>
      )}
      {!isTheirs && <p className="notice">{t('notWhole')}</p>}
      {!isTheirs && state?.typed && <LostTextField written={[state.typed.intro]} />}
      <div className="people-columns">
        <div>
          <section aria-labelledby="parts">
            <h2 id="parts">{t('order')}</h2>
            <p>{parts.length === 0 ? t('noParts') : t('orderAbout')}</p>
            <Parts {...{ parts, action }} moved={props.moved} find={props.find} zone={props.zone} />
          </section>
          <FindParts path={`/admin/series/${id}`} {...{ action }} {...props} />
        </div>
        {isTheirs && (
          <div>
            <section aria-labelledby="said">
              <h2 id="said">{t('said')}</h2>
              <SeriesForm
                {...{ action }}
                typed={state?.typed ?? present}
                picture={props.picture}
                languages={props.languages}
                problem={isOfForm ? state.problem : null}
                isNew={false}
              />
            </section>
            <Before paths={props.pathsBefore} />
            <section aria-labelledby="delete">
              <h2 id="delete">{t('delete')}</h2>
              <p>{t('deleteAbout', { count: parts.length, path: seriesPath(slug) })}</p>
              <form method="post" action={action} className="presses">
                <button type="submit" name="do" value="delete">
                  {t('deleteNamed', { name })}
                </button>
              </form>
            </section>
          </div>
        )}
      </div>
    </div>
  )
}

function Told({ done }: { done: Done }) {
  return (
    <p className="told" role="status">
      {words('series-desk')(`done.${done}`)}
    </p>
  )
}

function Before({ paths }: { paths: string[] }) {
  if (paths.length === 0) return null
  const t = words('series-desk')
  return (
    <section aria-labelledby="before">
      <h2 id="before">{t('before')}</h2>
      <p>{t('beforeAbout')}</p>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <bdi>{path}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
