import { database } from '#db/client.ts'
import { checkCorrection, type TypedCorrection } from '#db/corrections/draft.ts'
import { publishCorrection } from '#db/corrections/publish.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { CorrectionsState, CorrectionState } from '../../state.ts'

/** Publishes a correction, and changes the sentence that it is about. */
export const POST = rightPost('corrections.publish', async (form, staff) => {
  const text = (name: string) => asTyped(field(form, name))
  const typed: TypedCorrection = {
    ...{ kind: field(form, 'kind'), text: text('text'), from: text('from'), to: text('to') },
  }
  const [articleId, reportId] = [idOf(field(form, 'article')) ?? 0, idOf(field(form, 'report'))]
  const named = `${reportId === null ? '' : `report=${reportId}&`}article=${articleId}`
  const path = `/admin/corrections/publish?${named}`
  const { draft, problems } = checkCorrection(typed)
  const state: CorrectionState = { form: 'correction', typed, problems, refused: null }
  if (Object.keys(problems).length > 0) return refuse({ path, status: 422, state })
  const result = await publishCorrection(database(), staff, { articleId, reportId, draft }, Date.now())
  if (result.ok) return seeOther('/admin/corrections?done=published')
  const { reason } = result
  // There is no page that would name the article to who does not see to it, nor one of a correction once it is withdrawn.
  if (reason === 'forbidden' || reason === 'unknown-article') {
    const isGone = reason === 'unknown-article'
    const desk: CorrectionsState = {
      ...{ form: 'corrections', refused: isGone ? 'not-public' : 'forbidden', dismissal: null },
      kept: [typed.text, typed.to === typed.from ? '' : typed.to].filter((text) => text !== '').join('\n\n'),
    }
    return refuse({ path: '/admin/corrections', status: STATUS[reason], state: desk })
  }
  return refuse({ path, status: STATUS[reason], state: { ...state, refused: reason } })
})

const STATUS = {
  ...{ forbidden: 403, 'unknown-article': 404, decided: 409, 'not-found': 422, many: 422, unchanged: 422 },
} as const

/** A form that came back stands under this address; whoever loads it anew gets the desk. */
export function GET(): Response {
  return seeOther('/admin/corrections')
}
