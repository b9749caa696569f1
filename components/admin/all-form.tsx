import type { Snapshot } from '#db/moderation/bulk.ts'
import { NOTE_LONGEST, REJECT_REASONS } from '#db/moderation/reasons.ts'
import { bulkActions } from './queue-form.tsx'
import { queuePath, type QueuePlace } from './queue-path.ts'
import { words } from '../ui/language.ts'
import { rich } from './rich.tsx'

interface Props {
  place: QueuePlace
  snapshot: Snapshot
  /** The first few of them. */
  first: { id: number; authorName: string; body: string }[]
}

/** Says how many comments a press decides on, before it does. */
export function AllForm({ place, snapshot, first }: Props) {
  const t = words('bulk')
  const reasons = words('reasons')
  const { count, upTo, seenAt } = snapshot
  const back = queuePath({ ...place, page: 1, after: null })
  return (
    <div className="all">
      <h1>{t('title')}</h1>
      {count === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <p className="all-count">
            {t.rich('count', { ...rich, count, tab: words('queue')(`tab.${place.tab}`) })}
          </p>
          <ol className="all-first">
            {first.map((comment) => (
              <li key={comment.id}>
                <b dir="auto">{comment.authorName}</b>: <span dir="auto">{comment.body}</span>
              </li>
            ))}
            {count > first.length && <li>{t('more', { count: count - first.length })}</li>}
          </ol>
          <form method="post" action="/admin/comments/all/decisions">
            <input type="hidden" name="back" value={back} />
            <input type="hidden" name="upTo" value={upTo} />
            <input type="hidden" name="seenAt" value={seenAt} />
            <fieldset className="all-reject">
              <legend>{t('ifYouReject')}</legend>
              <label>
                {t('reason')}{' '}
                <select name="reason" defaultValue="other">
                  {REJECT_REASONS.map((reason) => (
                    <option key={reason} value={reason}>
                      {reasons(`reject.${reason}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                <span>{t.rich('note', rich)}</span>
                <textarea name="note" rows={2} maxLength={NOTE_LONGEST} dir="auto" />
              </label>
            </fieldset>
            <p className="all-buttons">
              {bulkActions(place.tab).map((action) => (
                <button key={action} type="submit" name="action" value={action}>
                  {t(`press.${action}`, { count })}
                </button>
              ))}
            </p>
          </form>
        </>
      )}
      <p>
        <a href={back}>{words('desk')('backToQueue')}</a>
      </p>
    </div>
  )
}
