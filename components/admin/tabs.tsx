import { NO_FILTER, QUEUE_TABS, type QueueTab } from '#db/moderation/filter.ts'
import type { ViewCount } from '#db/moderation/view-count.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { queuePath, type QueuePlace } from './queue-path.ts'

/** A view that a moderator has kept, and how much it shows. */
export interface ViewTab {
  id: number
  name: string
  place: QueuePlace
  count: ViewCount
  current: boolean
}

interface Props {
  current: QueueTab
  /** Whether the tab is shown whole: then it is the page that one is on. */
  whole: boolean
  counts: Record<QueueTab, number>
  views: ViewTab[]
}

export function Tabs({ current, whole, counts, views }: Props) {
  const t = words('queue')
  return (
    <>
      <nav className="tabs tabs-status" aria-label={t('tabs')}>
        <ul>
          {QUEUE_TABS.map((tab) => (
            <li key={tab}>
              <a
                href={queuePath({ tab, page: 1, filter: NO_FILTER, after: null })}
                aria-current={tab === current ? (whole ? 'page' : 'true') : undefined}
              >
                {t(`tab.${tab}`)}{' '}
                <span className="count" data-live-count={tab}>
                  {number(counts[tab])}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {views.length > 0 && (
        <nav className="tabs views" aria-label={t('views')}>
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <a href={queuePath(view.place)} aria-current={view.current ? 'page' : undefined}>
                  <bdi>{view.name}</bdi>{' '}
                  <span className="count" data-live-view={view.id}>
                    {countWords(view.count)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** "37", or "1,000+" where nobody has counted on. */
export const countWords = ({ count, isMore }: ViewCount): string => `${number(count)}${isMore ? '+' : ''}`
