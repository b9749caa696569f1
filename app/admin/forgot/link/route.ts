import type { RefusedForgot } from '#components/admin/sign-in/forgot-form.tsx'
import { database } from '#db/client.ts'
import { askReset } from '#db/staff/reset.ts'
import { isEmailAddress } from '#db/text/email.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { secondsToReset } from '#app/_request/sign-in.ts'

const PATH = '/admin/forgot'

/** Sends a link to a new password, if there is somebody with this address: the answer is the same, and takes as long. */
export const POST = readerPost(async (form) => {
  const email = field(form, 'email').trim().slice(0, 254)
  const refused = { form: 'forgot', email } as const
  if (!isEmailAddress(email)) {
    const state: RefusedForgot = { ...refused, problem: 'email' }
    return refuse({ path: PATH, status: 422, state })
  }
  const waitSeconds = await secondsToReset(email, clientAddress())
  if (waitSeconds > 0) {
    const state: RefusedForgot = { ...refused, problem: { waitSeconds } }
    return refuse({ path: PATH, status: 429, retryAfter: waitSeconds, state })
  }
  await askReset(database(), email, Date.now())
  return seeOther(`${PATH}?sent=1`)
})

export function GET(): Response {
  return seeOther(PATH)
}
