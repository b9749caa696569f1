import { z } from 'zod'
import { field } from '#app/_request/post.ts'
import { ACTIONS, type ModerationAction } from '#db/moderation/actions.ts'
import type { Seen } from '#db/moderation/decide.ts'

const action = z.enum(ACTIONS)
const digits = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(z.int().min(1))
const seen = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([digits, digits]))
  .transform(([id, revision]): Seen => ({ id, revision }))

/** A page of the queue, with room to spare. */
const MOST = 100

export type Press =
  | { ok: true; action: ModerationAction; comments: Seen[]; isBulk: boolean }
  | { ok: false; problem: 'nothing-selected' | 'unreadable' }

/** Which button of the queue was pressed, and on which comments as the moderator saw them. */
export function pressOf(form: FormData): Press {
  const bulk = field(form, 'bulk')
  if (bulk === '') return single(field(form, 'decide'))
  const parsed = z
    .object({ action, comments: z.array(seen).max(MOST) })
    .safeParse({ action: bulk, comments: form.getAll('selected') })
  if (!parsed.success) return { ok: false, problem: 'unreadable' }
  const comments = [...new Map(parsed.data.comments.map((comment) => [comment.id, comment])).values()]
  if (comments.length === 0) return { ok: false, problem: 'nothing-selected' }
  return { ok: true, action: parsed.data.action, comments, isBulk: true }
}

/** `approve:12:1`: the button of one comment. */
function single(value: string): Press {
  const [name, ...rest] = value.split(':')
  const parsed = z.object({ action, comment: seen }).safeParse({ action: name, comment: rest.join(':') })
  if (!parsed.success) return { ok: false, problem: 'unreadable' }
  return { ok: true, action: parsed.data.action, comments: [parsed.data.comment], isBulk: false }
}
