import { z } from 'zod'
import type { RefusedByMail } from '#components/admin/decide-by-mail.tsx'
import { database } from '#db/client.ts'
import { decideByMail, MAIL_ACTIONS } from '#db/moderation/decide-by-mail.ts'
import { REJECT_REASONS } from '#db/moderation/reasons.ts'
import { refuse } from '#app/_request/answer.ts'
import { decideLinkOf } from '#app/_request/decide-link.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

const press = z.object({ action: z.enum(MAIL_ACTIONS), reason: z.enum(REJECT_REASONS).catch('other') })

/** Decides as the moderator to whom the link was sent, signed in or not: the key says who he is. */
export const POST = readerPost(async (form) => {
  const key = field(form, 'key')
  const path = `/moderate?key=${encodeURIComponent(key)}`
  const link = decideLinkOf(key)
  const parsed = press.safeParse({ action: field(form, 'action'), reason: field(form, 'reason') })
  if (!link) return refuse({ path, status: 410, state: null })
  if (!parsed.success) return seeOther(path)
  const { action, reason } = parsed.data
  const decided = await decideByMail(
    database(),
    link,
    { action, reason: action === 'reject' ? reason : undefined },
    Date.now(),
  )
  if (decided.ok) return seeOther(path)
  if (decided.reason === 'forbidden') return refuse({ path, status: 403, state: null })
  const stale = decided.reason === 'stale' ? decided.stale : null
  const state = { form: 'decide-by-mail', action, stale } satisfies RefusedByMail
  return refuse({ path, status: 409, state })
})

/** A refused press stands under this address; whoever loads it anew gets the queue. */
export function GET(): Response {
  return seeOther('/admin/comments')
}
