import type { QueuedComment } from '#db/moderation/queue.ts'
import { words } from '../ui/language.ts'

/** Who wrote a comment, in as few words as tell him from others. */
export function Writer({ comment }: { comment: QueuedComment }) {
  const t = words('queue')
  return (
    <>
      {comment.byStaff ? (
        <span className="mark mark-staff">{t('writer.staff')}</span>
      ) : comment.confirmed ? (
        <span className="mark" title={t('writer.confirmedByMail')}>
          <span aria-hidden="true">✓ </span>
          {t('writer.confirmed')}
        </span>
      ) : null}
      <span className="record">{record(comment)}</span>
      <span className="email">{comment.authorEmail}</span>
    </>
  )
}

function record({ written, status }: QueuedComment): string {
  const t = words('queue')
  const before = { ...written, [status]: Math.max(0, (written[status] ?? 0) - 1) }
  if (Object.values(before).every((n) => n === 0)) return t('writer.first')
  const counted = (['approved', 'rejected', 'spam'] as const)
    .filter((one) => before[one])
    .map((one) => t(`writer.${one}`, { count: before[one] ?? 0 }))
  return counted.length > 0 ? counted.join(t('writer.between')) : t('writer.undecided')
}
