import { z } from 'zod'
import { field } from '#app/_request/post.ts'
import { ACTIONS, type ModerationAction } from '#db/moderation/actions.ts'
import { REJECT_REASONS, type RejectReason } from '#db/moderation/reasons.ts'
import type { Seen } from '#db/moderation/decide.ts'

const action = z.enum([...ACTIONS, 'keep'])
const reason = z.enum(REJECT_REASONS)
const digits = z
  .string()
  .regex(/^\d{1,16}$/)
  .transform(Number)
  .pipe(z.int().min(1))
export const seen = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([digits, digits]))
  .transform(([id, revision]): Seen => ({ id, revision }))

/** A page of the queue, with room to spare. */
const MOST = 100

export type Press =
  | {
      ok: true
      action: ModerationAction | 'keep'
      comments: Seen[]
      isBulk: boolean
      /** Of a rejection that gives one. */
      reason?: RejectReason
    }
  | { ok: false; problem: 'nothing-selected' | 'unreadable' }

/** Which button of the queue was pressed, and on which comments as the moderator saw them. */
export function pressOf(form: FormData): Press {
  const bulk = field(form, 'bulk')
  if (bulk === '') return single(field(form, 'decide'))
  const [name = '', ...rest] = bulk.split(':')
  const parsed = z
    .object({ action, comments: z.array(seen).max(MOST) })
    .safeParse({ action: name, comments: form.getAll('selected') })
  const why = reasonIn(name, rest)
  if (!parsed.success || why === null) return { ok: false, problem: 'unreadable' }
  const comments = [...new Map(parsed.data.comments.map((comment) => [comment.id, comment])).values()]
  if (comments.length === 0) return { ok: false, problem: 'nothing-selected' }
  return { ok: true, action: parsed.data.action, comments, isBulk: true, ...why }
}

/** `approve:12:1`: the button of one comment; `reject:12:1:hateful`, with a reason. */
function single(value: string): Press {
  const [name = '', id, revision, ...rest] = value.split(':')
  const parsed = z.object({ action, comment: seen }).safeParse({ action: name, comment: `${id}:${revision}` })
  const why = reasonIn(name, rest)
  if (!parsed.success || why === null) return { ok: false, problem: 'unreadable' }
  const { action: pressed, comment } = parsed.data
  return { ok: true, action: pressed, comments: [comment], isBulk: false, ...why }
}

/** @returns null for what is no reason, or none of this action's */
function reasonIn(name: string, rest: string[]): { reason?: RejectReason } | null {
  if (rest.length === 0) return {}
  const parsed = reason.safeParse(rest.join(':'))
  return parsed.success && name === 'reject' ? { reason: parsed.data } : null
}
