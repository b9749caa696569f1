import type { CommentStatus } from '#db/comments/status.ts'
import type { Queue as QueueData, QueueCounts } from '#db/moderation/queue.ts'
import { DoneLine, RefusedLines, type Done, type RefusedPress } from './outcome.tsx'
import { QueueForm } from './queue-form.tsx'
import { QueueKeys } from './queue-keys.client.tsx'
import { QueuePages } from './queue-pages.tsx'
import { Tabs } from './tabs.tsx'
import { EMPTY, TABS } from './words.ts'

interface Props {
  tab: CommentStatus
  counts: QueueCounts
  queue: QueueData
  done: Done | null
  refused: RefusedPress | null
  /** Name of who is signed in. */
  viewer: string
  zone: string
  now: number
}

/** The moderation desk: one tab of comments, what the last press did, and what it could not do. */
export function Queue({ tab, counts, queue, done, refused, viewer, zone, now }: Props) {
  const place = { tab, page: queue.page }
  return (
    <>
      <div className="queue-head">
        <h1>Comments</h1>
        <QueueKeys />
      </div>
      <Tabs current={tab} counts={counts} />
      {refused && <RefusedLines refused={refused} viewer={viewer} now={now} />}
      <section aria-labelledby="queue">
        <h2 id="queue" tabIndex={-1}>
          {TABS[tab]}
          {queue.comments.length > 0 && (
            <small>, {tab === 'pending' ? 'oldest first' : 'newest first'}</small>
          )}
        </h2>
        {queue.comments.length === 0 ? (
          <p className="empty">{EMPTY[tab]}</p>
        ) : (
          <QueueForm comments={queue.comments} place={place} zone={zone} now={now} />
        )}
      </section>
      <QueuePages {...place} pages={queue.pages} />
      {done && <DoneLine done={done} place={place} />}
    </>
  )
}
