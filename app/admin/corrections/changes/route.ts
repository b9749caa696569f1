import { database } from '#db/client.ts'
import { checkAnswer } from '#db/corrections/draft.ts'
import { dismissErrorReport, withdrawCorrection } from '#db/corrections/publish.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { CorrectionsState } from '../state.ts'

const PATH = '/admin/corrections'

/** Says that a report was not right, or takes a correction back. */
export const POST = rightPost('corrections.publish', async (form, staff) => {
  const [db, now, id] = [database(), Date.now(), idOf(field(form, 'id')) ?? 0]
  const state: CorrectionsState = { form: 'corrections', refused: null, kept: null, dismissal: null }
  if (field(form, 'do') === 'withdraw') {
    const result = await withdrawCorrection(db, staff, id, now)
    return result.ok ? seeOther(`${PATH}?done=withdrawn`) : refusedBecause(result.reason, state)
  }
  const typed = asTyped(field(form, 'answer'))
  const { answer, problem } = checkAnswer(typed)
  if (problem) {
    const dismissal = { reportId: id, answer: typed, problem }
    return refuse({ path: PATH, status: 422, state: { ...state, dismissal } })
  }
  const result = await dismissErrorReport(db, staff, { reportId: id, answer }, now)
  return result.ok
    ? seeOther(`${PATH}?done=dismissed`)
    : refusedBecause(result.reason, { ...state, kept: typed })
})

function refusedBecause(refused: 'decided' | 'forbidden', state: CorrectionsState): Response {
  return refuse({ path: PATH, status: refused === 'forbidden' ? 403 : 409, state: { ...state, refused } })
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
