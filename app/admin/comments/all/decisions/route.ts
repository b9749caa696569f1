import { z } from 'zod'
import { database } from '#db/client.ts'
import { ACTIONS } from '#db/moderation/actions.ts'
import { decideAll } from '#db/moderation/bulk.ts'
import { NOTE_LONGEST, REJECT_REASONS } from '#db/moderation/reasons.ts'
import { cleanText } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath } from '../../after.ts'
import { backOf, placeAt } from '../../place.ts'
import { refuseAll, refusedPress } from '../../refused.ts'

const press = z.object({
  action: z.enum([...ACTIONS, 'keep']),
  reason: z.enum(REJECT_REASONS),
  note: z.string().transform(cleanText),
  upTo: z.coerce.number().int().min(0),
  seenAt: z.coerce.number().int().min(0),
})

/**
 * One press on all that a place of the queue showed: 303 to it with the Undo, or the queue with what was left alone. Of more
 * than are decided on at once, the queue says how far it is.
 */
export const POST = moderatorPost(async (form, staff) => {
  const path = backOf(field(form, 'back'))
  const place = placeAt(path)
  const names = ['action', 'reason', 'note', 'upTo', 'seenAt'] as const
  const parsed = press.safeParse(Object.fromEntries(names.map((name) => [name, field(form, name)])))
  if (!parsed.success || !place) return refuse({ path, status: 422, state: refusedPress('unreadable') })
  if (parsed.data.note.length > NOTE_LONGEST)
    return refuse({ path, status: 422, state: refusedPress('note-too-long') })
  const { tab, filter } = place
  const input = { ...parsed.data, view: { tab, filter } }
  const decision = await decideAll(database(), staff, input, Date.now())
  if (!decision.ok) return refuseAll(path, decision.reason)
  if ('run' in decision) return seeOther(`${donePath(path, decision.run)}#queue`)
  const { batch, decided, stale } = decision
  if (stale.length === 0) return seeOther(`${donePath(path, batch)}#queue`)
  const { action } = parsed.data
  const kept = decided.length > 0 ? batch : null
  return refuse({ path, status: 409, state: refusedPress('stale', { action, stale, batch: kept }) })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
