import type { RefusedSignIn } from '#components/admin/sign-in/sign-in-form.tsx'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { enter } from '#app/_request/auth.ts'
import { signedInBy } from '#app/_request/passkey.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { forgive, secondsToPasskey } from '#app/_request/sign-in.ts'
import { firstPage } from '../../first-page.ts'
import { returnPath } from '../../return-path.ts'

/** Opens a session for who holds a passkey: it is both steps in one, since the device asks who he is. */
export const POST = readerPost(async (form) => {
  const to = returnPath(field(form, 'to'))
  const path = '/admin/sign-in'
  const refused = { form: 'sign-in', to, email: '', missing: [] } as const
  const address = clientAddress()
  const waitSeconds = await secondsToPasskey(address)
  if (waitSeconds > 0) {
    const state = { ...refused, missing: [], problem: { waitSeconds } } satisfies RefusedSignIn
    return refuse({ path, status: 429, retryAfter: waitSeconds, state })
  }
  const session = await signedInBy(field(form, 'answer'), Date.now())
  if (session && (await enter(session))) {
    await forgive(`passkey ${address}`, address)
    return seeOther(await firstPage(to, session))
  }
  const state = { ...refused, missing: [], problem: 'passkey' } satisfies RefusedSignIn
  return refuse({ path, status: 401, state })
})

export function GET(): Response {
  return seeOther('/admin/sign-in')
}
