import { TRAP, type RefusedSubscribe } from '#components/newsletter/subscribe-form.tsx'
import { database } from '#db/client.ts'
import { subscribe } from '#db/newsletter/subscribers.ts'
import { readSettings } from '#db/settings/settings.ts'
import { isEmailAddress, normaliseEmail } from '#db/text/email.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { choiceIn } from '#app/_request/newsletter.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

const PATH = '/newsletter'

/** Asks at an address whether its owner wants the letter. The answer is the same whether it is known here or not. */
export const POST = readerPost(async (form) => {
  const email = normaliseEmail(field(form, 'email'))
  const typed = {
    ...{ form: 'newsletter' as const, email: asTyped(field(form, 'email')) },
    frequency: field(form, 'frequency'),
    sections: form.getAll('section').filter((one) => typeof one === 'string'),
  }
  const refused = (status: number, problem: RefusedSubscribe['problem'], retryAfter?: number) =>
    refuse({ path: PATH, status, retryAfter, state: { ...typed, problem } })
  if (!(await readSettings(database()))['newsletter.on'])
    return refuse({ path: PATH, status: 404, state: null })
  if (email === '') return refused(422, 'missing')
  if (!isEmailAddress(email)) return refused(422, 'invalid')
  const choice = await choiceIn(form)
  if (!choice) return refused(422, 'no-frequency')
  const wait = await secondsToWait('mail')
  if (wait > 0) return refused(429, 'too-often', wait)
  // A program is told what a person would be, and nothing is done.
  if (field(form, TRAP) === '') await subscribe(database(), email, choice, Date.now())
  return seeOther('/newsletter/sent')
})

/** A refused form stands under this address; whoever loads it anew gets an empty one. */
export function GET(): Response {
  return seeOther(PATH)
}
