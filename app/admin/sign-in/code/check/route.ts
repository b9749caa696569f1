import type { RefusedCode } from '#components/admin/sign-in/code-form.tsx'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { enter } from '#app/_request/auth.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { atSecondStep, endSecondStep } from '#app/_request/second-step.ts'
import { checkCode } from '#app/_request/sign-in.ts'
import { firstPage } from '../../first-page.ts'
import { returnPath } from '../../return-path.ts'

const PATH = '/admin/sign-in/code'

/** The second step: opens a session for who has given his password and now a right code. */
export const POST = readerPost(async (form) => {
  const session = await atSecondStep(Date.now())
  if (!session) return seeOther('/admin/sign-in')
  const to = returnPath(field(form, 'to'))
  const code = field(form, 'code').trim()
  const refused = { form: 'code', to } as const
  if (code === '') {
    const state: RefusedCode = { ...refused, problem: 'missing' }
    return refuse({ path: PATH, status: 422, state })
  }
  const checked = await checkCode(session, code, clientAddress())
  if (checked.ok) {
    await endSecondStep()
    return seeOther((await enter(session)) ? await firstPage(to, session) : '/admin/sign-in')
  }
  if (checked.reason === 'throttled') {
    const { waitSeconds } = checked
    const state: RefusedCode = { ...refused, problem: { waitSeconds } }
    return refuse({ path: PATH, status: 429, retryAfter: waitSeconds, state })
  }
  const state: RefusedCode = { ...refused, problem: 'wrong' }
  return refuse({ path: PATH, status: 401, state })
})

export function GET(): Response {
  return seeOther(PATH)
}
