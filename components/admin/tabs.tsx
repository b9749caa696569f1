import { COMMENT_STATUSES, type CommentStatus } from '#db/comments/status.ts'
import type { QueueCounts } from '#db/moderation/queue.ts'
import { queuePath } from './queue-path.ts'
import { TABS } from './words.ts'

export function Tabs({ current, counts }: { current: CommentStatus; counts: QueueCounts }) {
  return (
    <nav className="tabs" aria-label="Comments by status">
      <ul>
        {COMMENT_STATUSES.map((status) => (
          <li key={status}>
            <a
              href={queuePath({ tab: status, page: 1 })}
              aria-current={status === current ? 'page' : undefined}
            >
              {TABS[status]} <span className="count">{counts[status].toLocaleString('en')}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
