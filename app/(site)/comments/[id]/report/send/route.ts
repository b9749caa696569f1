import { database } from '#db/client.ts'
import { reportComment } from '#db/comments/report.ts'
import { checkReport, type RefusedReport } from '#db/comments/report-form.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { readerOf } from '#app/_request/reader.ts'

/** Takes a report: 303 to the page with its number, or the form again with what was wrong. */
export const POST = readerPost<{ id: string }>(async (form, _viewer, { id }) => {
  const commentId = idOf(id) ?? 0
  const text = (name: string) => asTyped(field(form, name))
  const values = {
    ...{ reason: text('reason'), body: text('body'), law: text('law'), name: text('name') },
    ...{ email: text('email'), faith: text('faith') },
    isNotice: field(form, 'notice') !== '',
    isAnonymous: field(form, 'anonymous') !== '',
  }
  const { fields, problems } = checkReport(values)
  const path = `/comments/${commentId}/report`
  const state: RefusedReport = { form: 'report', values, problems, refusal: null }
  if (Object.keys(problems).length > 0) return refuse({ path, status: 422, state })
  const retryAfter = await secondsToWait('report')
  if (retryAfter > 0)
    return refuse({ path, status: 429, retryAfter, state: { ...state, refusal: 'too-many' } })
  const now = Date.now()
  const { readerHash: reporterHash, networkHash, cookie } = await readerOf('report', commentId, now)
  const result = await reportComment(database(), { ...fields, commentId, reporterHash, networkHash }, now)
  if (!result.ok) return refuse({ path, status: 404, state: { ...state, refusal: 'gone' } })
  return seeOther(`/reports/${result.reference}${result.isNew ? '' : '?again'}`, cookie)
})

/** A refused form stands under this address; whoever loads it anew gets an empty one. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return seeOther(`/comments/${idOf((await params).id) ?? 0}/report`)
}
