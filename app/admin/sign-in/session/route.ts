import type { RefusedSignIn } from '#components/admin/sign-in-form.tsx'
import { database } from '#db/client.ts'
import { canModerate } from '#db/users/policy.ts'
import { staffOf, type Session } from '#db/users/users.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { openSession } from '#app/_request/auth.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { checkSignIn } from '#app/_request/sign-in.ts'
import { returnPath, START } from '../return-path.ts'

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
    await openSession(checked.session)
    return seeOther(await firstPage(to, checked.session))
  }
  if (checked.reason === 'throttled') {
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

/** Who decides on comments begins where they wait, unless he was going somewhere. */
async function firstPage(to: string, session: Session): Promise<string> {
  if (to !== START) return to
  const staff = await staffOf(database(), session)
  return staff && canModerate(staff) ? '/admin/comments' : to
}

/** A refused form stands under this address; whoever loads it anew gets an empty one. */
export function GET(): Response {
  return seeOther('/admin/sign-in')
}
