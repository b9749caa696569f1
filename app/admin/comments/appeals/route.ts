import { z } from 'zod'
import type { RefusedPress } from '#components/admin/outcome.tsx'
import { database } from '#db/client.ts'
import { decideAppeal, type AppealDecision } from '#db/moderation/appeals.ts'
import { cleanText } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { backOf } from '../place.ts'
import { refusedPress } from '../refused.ts'

const press = z
  .string()
  .regex(/^(?:upheld|dismissed):[1-9]\d{0,14}$/)
  .transform((text) => text.split(':') as ['upheld' | 'dismissed', string])
  .transform(([verdict, id]) => [verdict, Number(id)] as const)

type Refused = Extract<AppealDecision, { ok: false }>['reason']
const PROBLEMS: Record<Exclude<Refused, 'forbidden'>, [number, RefusedPress['problem']]> = {
  unknown: [409, 'appeal-decided'],
  'same-moderator': [403, 'not-your-appeal'],
  decided: [409, 'appeal-decided'],
  'answer-missing': [422, 'answer-missing'],
}

/** Decides on an appeal: 303 to the queue, or the queue again with why not and what was typed. */
export const POST = moderatorPost(async (form, staff) => {
  const path = backOf(field(form, 'back'))
  const pressed = press.safeParse(field(form, 'appeal'))
  if (!pressed.success) return refuse({ path, status: 422, state: refusedPress('unreadable') })
  const [verdict, appealId] = pressed.data
  const answer = cleanText(field(form, `answer-${appealId}`)).slice(0, 1000)
  const decision = await decideAppeal(database(), staff, { appealId, verdict, answer }, Date.now())
  if (!decision.ok) {
    if (decision.reason === 'forbidden') return refuse({ path, status: 403, state: null })
    const [status, problem] = PROBLEMS[decision.reason]
    const typed = { id: decision.commentId ?? 0, note: '', statement: '', answer }
    return refuse({ path, status, state: refusedPress(problem, { typed }) })
  }
  return seeOther(`${path}${path.includes('?') ? '&' : '?'}appeal=${verdict}#queue`)
})

export function GET(): Response {
  return seeOther('/admin/comments?tab=appeals')
}
