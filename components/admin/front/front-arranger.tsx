import type { DeskArticle } from '#db/articles/desk-list.ts'
import type { ArrangementRow, FrontDesk } from '#db/fronts/desk.ts'
import type { FrontProblems, Slot, TypedFront } from '#db/fronts/draft.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import { words } from '../../ui/language.ts'
import { FindForFront } from './find-for-front.tsx'
import { FrontForm } from './front-form.tsx'
import { FrontHistory } from './front-history.tsx'

export interface FrontArrangerProps {
  /** Null for the front page. */
  section: { id: number; slug: string; name: string } | null
  /** The fronts that this editor may arrange; null is the front page. */
  fronts: ({ slug: string; name: string } | null)[]
  desk: FrontDesk
  history: (ArrangementRow & { slots: Slot[] })[]
  typed: TypedFront
  basedOn: number | null
  /** The arrangement of before that was taken into the form; null for none. */
  again: number | null
  /** Articles that were held until a time that is over. */
  ended: number[]
  /** All that stand in a place now, later or before. */
  articles: Map<number, DeskArticle>
  /** What stands in places that nobody holds, in its order. */
  newest: DeskArticle[]
  /** Null where nothing was looked for. */
  found: DeskArticle[] | null
  find: string
  problems: FrontProblems | null
  reason: 'forbidden' | 'unknown-article' | 'stale' | null
  pressed: string | null
  /** What the places hold now, as the form would show it. */
  stored: TypedFront
  done: string | null
  zone: string
  /** Milliseconds. */
  now: number
}

/** Where an editor arranges the front page, or the front of a section. */
export function FrontArranger(props: FrontArrangerProps) {
  const { section, fronts, desk, articles, problems, reason, done } = props
  const t = words('fronts')
  const told = {
    ...{ saved: t('saved'), scheduled: t('scheduled'), undo: t('undone'), redo: t('redone') },
    ...{ cancelled: t('cancelled'), nothing: t('nothingToDo'), 'section-gone': t('sectionGone') },
  }
  const said = done !== null && Object.hasOwn(told, done) ? told[done as keyof typeof told] : null
  const over = props.ended.flatMap((id) => articles.get(id) ?? [])
  return (
    <div className="front-desk">
      <h1>{section ? t('frontOf', { section: section.name }) : t('frontPage')}</h1>
      <p className="intro">{t('about')}</p>
      <nav className="tabs" aria-label={t('fronts')}>
        <ul>
          {fronts.map((front) => (
            <li key={front?.slug ?? ''}>
              <a
                href={arrangePath(front?.slug ?? null)}
                aria-current={(front?.slug ?? null) === (section?.slug ?? null) ? 'page' : undefined}
              >
                {front ? <bdi>{front.name}</bdi> : t('frontPage')}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {said && (
        <p className="told" role="status">
          {said}
        </p>
      )}
      {(reason !== null || problems !== null) && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t(`notSaved.${reason ?? 'fields'}`)}</p>
        </div>
      )}
      <div className="front-columns">
        <section aria-labelledby="arrange">
          <FrontForm {...props} over={over.map(({ headline }) => headline)}>
            <FindForFront {...props} />
          </FrontForm>
          <form method="post" action="/admin/fronts/changes" className="presses">
            <input type="hidden" name="front" value={section?.id ?? ''} />
            <button type="submit" name="do" value="undo" disabled={!desk.canUndo}>
              {t('undo')}
            </button>{' '}
            <button type="submit" name="do" value="redo" disabled={!desk.canRedo}>
              {t('redo')}
            </button>
          </form>
        </section>
        <FrontHistory {...props} />
      </div>
    </div>
  )
}
