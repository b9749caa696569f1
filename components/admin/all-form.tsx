import type { Snapshot } from '#db/moderation/bulk.ts'
import { NOTE_LONGEST, REJECT_REASONS } from '#db/moderation/reasons.ts'
import { bulkActions } from './queue-form.tsx'
import { queuePath, type QueuePlace } from './queue-path.ts'
import { words } from '../ui/language.ts'
import { LABELS, TABS } from './words.ts'

interface Props {
  place: QueuePlace
  snapshot: Snapshot
  /** The first few of them. */
  first: { id: number; authorName: string; body: string }[]
}

/** Says how many comments a press decides on, before it does. */
export function AllForm({ place, snapshot, first }: Props) {
  const reasons = words('reasons')
  const { count, upTo, seenAt } = snapshot
  const back = queuePath({ ...place, page: 1, after: null })
  const many = count === 1 ? 'this 1 comment' : `all ${count.toLocaleString('en')} comments`
  return (
    <div className="all">
      <h1>Decide on many at once</h1>
      {count === 0 ? (
        <p>Nothing matches any more.</p>
      ) : (
        <>
          <p className="all-count">
            <b>{count.toLocaleString('en')}</b> {count === 1 ? 'comment is' : 'comments are'} in “
            {TABS[place.tab]}” as you saw it. What comes in from now on is not among them, and what somebody
            changes or decides on meanwhile is left alone.
          </p>
          <ol className="all-first">
            {first.map((comment) => (
              <li key={comment.id}>
                <b dir="auto">{comment.authorName}</b>: <span dir="auto">{comment.body}</span>
              </li>
            ))}
            {count > first.length && <li>and {(count - first.length).toLocaleString('en')} more.</li>}
          </ol>
          <form method="post" action="/admin/comments/all/decisions">
            <input type="hidden" name="back" value={back} />
            <input type="hidden" name="upTo" value={upTo} />
            <input type="hidden" name="seenAt" value={seenAt} />
            <fieldset className="all-reject">
              <legend>If you reject them</legend>
              <label>
                Reason{' '}
                <select name="reason" defaultValue="other">
                  {REJECT_REASONS.map((reason) => (
                    <option key={reason} value={reason}>
                      {reasons(`reject.${reason}`)}
                    </option>
                  ))}
                </select>
              </label>
              <label>
                <span>
                  Note to the authors <small>(optional)</small>
                </span>
                <textarea name="note" rows={2} maxLength={NOTE_LONGEST} dir="auto" />
              </label>
            </fieldset>
            <p className="all-buttons">
              {bulkActions(place.tab).map((action) => (
                <button key={action} type="submit" name="action" value={action}>
                  {action === 'keep' ? 'Keep' : LABELS[action]} {many}
                </button>
              ))}
            </p>
          </form>
        </>
      )}
      <p>
        <a href={back}>Back to the queue</a>
      </p>
    </div>
  )
}
