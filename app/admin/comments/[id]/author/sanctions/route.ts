import { z } from 'zod'
import type { RefusedSanction } from '#components/admin/dossier/sanction-words.ts'
import { database } from '#db/client.ts'
import {
  liftSanction,
  sanction,
  SANCTION_HOURS,
  SANCTION_KINDS,
  SANCTION_REASON_LONGEST,
  SANCTION_SUBJECTS,
} from '#db/moderation/sanctions.ts'
import { cleanText } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'

const fields = z.object({
  kind: z.enum(SANCTION_KINDS).catch('warn'),
  subject: z.enum(SANCTION_SUBJECTS).catch('email'),
  hours: z.coerce
    .number()
    .pipe(z.literal([...SANCTION_HOURS]))
    .catch(24),
  reason: z.string().transform((text) => cleanText(text).slice(0, SANCTION_REASON_LONGEST)),
  othersAgreed: z.coerce.number().int().min(0).catch(0),
})

/** Lays a sanction on a commenter, or lifts one. */
export const POST = rightPost<{ id: string }>('comments.oversee', async (form, staff, { id }) => {
  const commentId = idOf(id) ?? 0
  const path = `/admin/comments/${commentId}/author`
  const [what, which] = field(form, 'sanction').split(':')
  if (what === 'lift') {
    await liftSanction(database(), staff, idOf(which) ?? 0, Date.now())
    return seeOther(`${path}#sanctions`)
  }
  const input = fields.parse({
    kind: field(form, 'kind'),
    subject: field(form, 'subject'),
    hours: field(form, 'hours'),
    reason: field(form, 'reason'),
    othersAgreed: field(form, 'agreed'),
  })
  const laid = await sanction(database(), staff, { ...input, commentId }, Date.now())
  if (laid.ok) return seeOther(`${path}#sanctions`)
  if (laid.reason === 'forbidden') return refuse({ path, status: 403, state: null })
  const { kind, subject, hours, reason } = input
  const others = laid.reason === 'touches-others' ? laid.others : null
  const t = await siteWords('sanctions')
  const state: RefusedSanction = {
    ...{ form: 'sanction', kind, subject, hours, reason },
    ...{ problem: t(`problem.${laid.reason}`, { count: others ?? 0 }), others },
  }
  return refuse({ path, status: 422, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
