import type { RefusedSignIn } from '#components/admin/sign-in/sign-in-form.tsx'
import { database } from '#db/client.ts'
import { factorsOf, hasSecondFactor } from '#db/staff/second-factor.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { enter } from '#app/_request/auth.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { beginSecondStep } from '#app/_request/second-step.ts'
import { checkSignIn } from '#app/_request/sign-in.ts'
import { firstPage } from '../first-page.ts'
import { returnPath } from '../return-path.ts'

/** Opens a session: 303 to where the visitor was going, or the form again with what was wrong. */
export const POST = readerPost(async (form) => {
  const to = returnPath(field(form, 'to'))
  const given = { email: field(form, 'email').trim(), password: field(form, 'password') }
  const path = '/admin/sign-in'
  const refused = { form: 'sign-in', to, email: given.email } as const

  const missing = (['email', 'password'] as const).filter((name) => given[name] === '')
  if (missing.length > 0) {
    return refuse({
      path,
      status: 422,
      state: { ...refused, missing, problem: 'incomplete' } satisfies RefusedSignIn,
    })
  }
  const checked = await checkSignIn(given, clientAddress())
  if (checked.ok) {
    if (hasSecondFactor(await factorsOf(database(), checked.session.userId))) {
      await beginSecondStep(checked.session, Date.now())
      return seeOther(`/admin/sign-in/code?to=${encodeURIComponent(to)}`)
    }
    if (await enter(checked.session)) return seeOther(await firstPage(to, checked.session))
  }
  if (!checked.ok && checked.reason === 'throttled') {
    const { waitSeconds } = checked
    const state = { ...refused, missing: [], problem: { waitSeconds } } satisfies RefusedSignIn
    return refuse({ path, status: 429, retryAfter: waitSeconds, state })
  }
  // What is longer than any e-mail or password of ours is wrong like any other.
  return refuse({
    path,
    status: 401,
    state: { ...refused, missing: [], problem: 'wrong' } satisfies RefusedSignIn,
  })
})

/** A refused form stands under this address; whoever loads it anew gets an empty one. */
export function GET(): Response {
  return seeOther('/admin/sign-in')
}
