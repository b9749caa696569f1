import type { QueuedComment } from '#db/moderation/queue.ts'

/** Who wrote a comment, in as few words as tell him from others. */
export function Writer({ comment }: { comment: QueuedComment }) {
  return (
    <>
      {comment.byStaff ? (
        <span className="mark mark-staff">Staff</span>
      ) : comment.confirmed ? (
        <span className="mark" title="This address was confirmed by mail">
          <span aria-hidden="true">✓ </span>confirmed
        </span>
      ) : null}
      <span className="record">{record(comment)}</span>
      <span className="email">{comment.authorEmail}</span>
    </>
  )
}

const WORDS = { approved: 'approved', rejected: 'rejected', spam: 'spam' } as const

function record({ written, status }: QueuedComment): string {
  const before = { ...written, [status]: Math.max(0, (written[status] ?? 0) - 1) }
  if (Object.values(before).every((n) => n === 0)) return 'first comment'
  const counted = (['approved', 'rejected', 'spam'] as const)
    .filter((one) => before[one])
    .map((one) => `${before[one]} ${WORDS[one]}`)
  return counted.length > 0 ? counted.join(', ') : 'nothing decided yet'
}
