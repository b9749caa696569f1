import type { Typed } from '#components/admin/outcome.tsx'
import { database } from '#db/client.ts'
import { decide, keepReported } from '#db/moderation/decide.ts'
import { NOTE_LONGEST, STATEMENT_LONGEST } from '#db/moderation/reasons.ts'
import { cleanText } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath, following } from '../after.ts'
import { backOf } from '../place.ts'
import { pressOf } from '../press.ts'
import { refusedPress } from '../refused.ts'

/** One press in the queue, or on an article's own page: 303 back to it, or the page again with what could not be decided. */
export const POST = moderatorPost(async (form, staff) => {
  const path = backOf(field(form, 'back'))
  const press = pressOf(form)
  if (!press.ok) return refuse({ path, status: 422, state: refusedPress(press.problem) })

  const { action, comments, reason, isBulk } = press
  const typed = isBulk ? null : typedFor(form, comments[0]?.id ?? 0)
  const statement = cleanText(typed?.statement ?? '')
  const note = cleanText(isBulk ? field(form, 'note') : (typed?.note ?? ''))
  if (note.length > NOTE_LONGEST || statement.length > STATEMENT_LONGEST)
    return refuse({ path, status: 422, state: refusedPress('note-too-long', { typed }) })
  const decision =
    action === 'keep'
      ? await keepReported(database(), staff, { comments, statement }, Date.now())
      : await decide(database(), staff, { action, comments, reason, note, statement }, Date.now())
  // The role was taken away between the wrapper's look and the command's: the queue itself says so.
  if (!decision.ok) return refuse({ path, status: 403, state: null })
  const { batch, decided, stale } = decision
  if (stale.length > 0) {
    const kept = decided.length > 0 ? batch : null
    // Two that meet are in conflict; a statement that is missing is for the moderator to write.
    const status = stale.every((one) => one.reason === 'statement-needed') ? 422 : 409
    return refuse({ path, status, state: refusedPress('stale', { action, stale, batch: kept, typed }) })
  }
  const shown = field(form, 'shown')
    .split(' ')
    .map(idOf)
    .filter((id) => id !== null)
  const decidedOn = comments[0]?.id ?? 0
  if (!path.startsWith('/admin/'))
    return seeOther(`${donePath(path, batch)}#${action === 'approve' ? `comment-${decidedOn}` : 'comments'}`)
  const focus = isBulk ? 'queue' : await following(staff, path, shown, decidedOn)
  return seeOther(`${donePath(path, batch)}#${focus}`)
})

function typedFor(form: FormData, id: number): Typed {
  const [note, statement] = [field(form, `note-${id}`), field(form, `statement-${id}`)]
  return { id, note, statement, answer: '' }
}

/** A refused press stands under this address; whoever loads it anew gets the queue. */
export function GET(): Response {
  return seeOther('/admin/comments')
}
