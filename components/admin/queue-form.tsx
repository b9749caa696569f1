import { OFFERED } from '#db/moderation/actions.ts'
import type { QueuedComment } from '#db/moderation/queue.ts'
import { Card } from './card.tsx'
import { SelectAll } from './queue-keys.client.tsx'
import type { QueuePlace } from './queue-path.ts'
import { LABELS, TITLES } from './words.ts'

interface Props {
  comments: QueuedComment[]
  place: QueuePlace
  zone: string
  now: number
}

/** One page of the queue: one form, in which every button says by its value what it decides on. */
export function QueueForm({ comments, place, zone, now }: Props) {
  return (
    // No autocompletion: a browser that restores ticks after a reload would select what nobody looked at.
    <form method="post" action="/admin/comments/decisions" autoComplete="off" data-queue="">
      {/* Enter on a tick presses a form's first submit button, and Chromium passes over a disabled one. This one
          has no dialog to close, so that Enter decides nothing. */}
      <button type="submit" formMethod="dialog" hidden />
      <input type="hidden" name="tab" value={place.tab} />
      <input type="hidden" name="page" value={place.page} />
      <input type="hidden" name="shown" value={comments.map((comment) => comment.id).join(' ')} />
      <SelectAll />
      <ol className="cards">
        {comments.map((comment) => (
          <li key={comment.id}>
            <Card comment={comment} zone={zone} now={now} />
          </li>
        ))}
      </ol>
      {/* After the comments: the first “Approve” of the page belongs to the first comment. */}
      <div className="bulk" role="group" aria-label="Selected comments">
        <p className="bulk-buttons">
          {OFFERED[place.tab].map((action) => (
            <button key={action} type="submit" name="bulk" value={action} title={TITLES[action]}>
              {LABELS[action]} selected
            </button>
          ))}
        </p>
      </div>
    </form>
  )
}
