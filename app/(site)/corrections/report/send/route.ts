import { database } from '#db/client.ts'
import { HONEYPOT } from '#db/comments/rules.ts'
import { reportError } from '#db/corrections/report.ts'
import { checkErrorReport, type RefusedErrorReport } from '#db/corrections/report-form.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { readerOf } from '#app/_request/reader.ts'

const PATH = '/corrections/report'

/** Takes a report of an error: 303 to a word of thanks, or the form again with what was wrong. */
export const POST = readerPost(async (form) => {
  const articleId = idOf(field(form, 'article')) ?? 0
  const text = (name: string) => asTyped(field(form, name))
  const values = { quote: text('quote'), body: text('body'), name: text('name'), email: text('email') }
  const { fields, problems } = checkErrorReport(values)
  const path = `${PATH}?article=${articleId}`
  const state: RefusedErrorReport = { form: 'error-report', values, problems, refusal: null }
  if (Object.keys(problems).length > 0) return refuse({ path, status: 422, state })
  // Whoever writes into a field that nobody sees is no person: it is told nothing, and has not reported anything.
  if (field(form, HONEYPOT) !== '') return seeOther(`${path}&sent`)
  const retryAfter = await secondsToWait('error')
  if (retryAfter > 0)
    return refuse({ path, status: 429, retryAfter, state: { ...state, refusal: 'too-many' } })
  const now = Date.now()
  const { readerHash: reporterHash, cookie } = await readerOf('error', articleId, now)
  const result = await reportError(database(), { ...fields, articleId, reporterHash }, now)
  if (result.ok) return seeOther(`${path}&sent`, cookie)
  if (result.reason === 'gone') return refuse({ path, status: 404, state: { ...state, refusal: 'gone' } })
  return refuse({ path, status: 429, retryAfter: 3600, state: { ...state, refusal: 'too-many' } })
})

/** A form that came back stands under this address; whoever loads it anew has to begin with an article. */
export function GET(): Response {
  return seeOther('/corrections')
}
