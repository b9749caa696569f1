import type { Cursor } from '#db/moderation/matching.ts'
import type { DeskSettings } from '#db/moderation/desk-settings.ts'
import { mayDecideAppeal } from '#db/moderation/appeal-rules.ts'
import type { QueuedComment } from '#db/moderation/queue.ts'
import type { Progress } from '#db/moderation/runs.ts'
import { isFiltered, type QueueTab } from '#db/moderation/filter.ts'
import type { Viewer } from '#db/users/viewer.ts'
import type { ViewCount } from '#db/moderation/view-count.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { FilterLine, type FilterNames, type RefusedView } from './filter-line.tsx'
import { DoneLine, RefusedLines, type Done, type RefusedPress } from './outcome.tsx'
import { Pace } from './pace.tsx'
import { QueueForm } from './queue-form.tsx'
import { keyWords } from './key-words.ts'
import { QueueKeys } from './queue-keys.client.tsx'
import { QueueLive } from './queue-live.client.tsx'
import { QueuePages } from './queue-pages.tsx'
import { queuePath, type QueuePlace } from './queue-path.ts'
import { rich } from './rich.tsx'
import { LeftAlone, RunLine } from './run.tsx'
import { countWords, Tabs, type ViewTab } from './tabs.tsx'

/** What a place of the queue shows. */
export interface Shown {
  comments: QueuedComment[]
  pages: number
  next: Cursor | null
  /** On all its pages, of a filter. */
  total: ViewCount
}

interface Props {
  place: QueuePlace
  counts: Record<QueueTab, number>
  views: ViewTab[]
  shown: Shown
  names: FilterNames
  done: Done | null
  /** A press on more than are decided on at once that is being carried out, whoever pressed. */
  run: Progress | null
  refused: RefusedPress | null
  refusedView: RefusedView | null
  viewer: Extract<Viewer, { kind: 'staff' }>
  settings: DeskSettings
  /** Decided by who is signed in within the last hour. */
  decided: number
  /** Ids of comments that hold words of the newsroom's lists. */
  flagged: ReadonlySet<number>
  zone: string
  now: number
}

/** The moderation desk: one tab of comments, what the last press did, and what it could not do. */
export function Queue(props: Props) {
  const { place, counts, views, shown, viewer, settings, refused, done, zone, now } = props
  const t = words('queue')
  const { tab, filter } = place
  const whole = !isFiltered(filter)
  const total = whole ? number(counts[tab]) : countWords(shown.total)
  const title = whole ? t(`tab.${tab}`) : t('tabMatching', { tab: t(`tab.${tab}`), total })
  return (
    <>
      <div className="queue-head">
        <h1>{t('comments')}</h1>
        <Pace decided={props.decided} breakAfter={settings.breakAfter} />
        <QueueKeys on={settings.keys} words={keyWords()} />
        <a href="/admin/desk">{words('desk')('settings')}</a>
      </div>
      <div data-part="tabs">
        <Tabs current={tab} whole={whole} counts={counts} views={views} />
      </div>
      <FilterLine
        place={place}
        names={props.names}
        refused={props.refusedView}
        views={views}
        viewId={views.find((view) => view.current)?.id ?? null}
      />
      <div data-part="refused">
        {refused && <RefusedLines refused={refused} viewer={viewer.name} now={now} />}
      </div>
      <div data-part="run">
        {props.run && <RunLine run={props.run} back={queuePath(place)} />}
        {done?.left && <LeftAlone done={done} left={done.left} viewer={viewer.name} now={now} />}
      </div>
      <section aria-labelledby="queue">
        <h2 id="queue" tabIndex={-1} data-part="title">
          {shown.comments.length === 0
            ? title
            : t.rich(OLDEST_FIRST.has(tab) ? 'heading.oldestFirst' : 'heading.newestFirst', {
                ...rich,
                tab: title,
              })}
        </h2>
        {shown.comments.length === 0 ? (
          <p className="empty">{t(whole ? `empty.${tab}` : 'nothingMatches')}</p>
        ) : (
          <QueueForm
            comments={shown.comments}
            place={place}
            total={total}
            hasMore={
              (whole ? counts[tab] : shown.total.count) > shown.comments.length ||
              (!whole && shown.total.isMore)
            }
            card={(comment) => ({
              zone,
              now,
              blurred: settings.blur && props.flagged.has(comment.id),
              mayDecideAppeal: comment.appeal !== null && mayDecideAppeal(viewer, comment.appeal),
              typed: refused?.typed?.id === comment.id ? refused.typed : null,
            })}
          />
        )}
      </section>
      <div data-part="pages">
        <QueuePages place={place} pages={shown.pages} next={shown.next} />
      </div>
      <div role="status" className="done" data-part="done">
        {done && <DoneLine done={done} back={queuePath(place)} />}
      </div>
      <QueueLive words={{ notSent: t('notSent') }} />
    </>
  )
}

const OLDEST_FIRST = new Set<QueueTab>(['pending', 'reported', 'appeals'])
