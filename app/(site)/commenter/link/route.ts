import type { RefusedLink } from '#components/commenter/ask-form.tsx'
import { database } from '#db/client.ts'
import { askForOwnPage } from '#db/commenters/ask.ts'
import { isEmailAddress, normaliseEmail } from '#db/text/email.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** Mails the link to somebody's own page. The answer is the same whether the address is known here or not. */
export const POST = readerPost(async (form) => {
  const email = normaliseEmail(field(form, 'email'))
  const path = '/commenter'
  const state: RefusedLink = { form: 'own-link', email: asTyped(field(form, 'email')), problem: 'missing' }
  if (email === '') return refuse({ path, status: 422, state })
  if (!isEmailAddress(email)) return refuse({ path, status: 422, state: { ...state, problem: 'invalid' } })
  const retryAfter = await secondsToWait('mail')
  if (retryAfter > 0)
    return refuse({ path, status: 429, retryAfter, state: { ...state, problem: 'too-often' } })
  await askForOwnPage(database(), email, Date.now())
  return seeOther('/commenter?sent')
})

/** A refused form stands under this address; whoever loads it anew gets an empty one. */
export function GET(): Response {
  return seeOther('/commenter')
}
