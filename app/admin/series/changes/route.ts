import type { SeriesState } from '#components/admin/series/state.ts'
import { database } from '#db/client.ts'
import { addSeries } from '#db/series/edit.ts'
import { refuse } from '#app/_request/answer.ts'
import { rightPost, seeOther } from '#app/_request/post.ts'
import { inputOf, STATUS, typedIn } from '../typed.ts'

const PATH = '/admin/series'

/** Makes a series. */
export const POST = rightPost('series.edit', async (form, staff) => {
  const typed = typedIn(form)
  const made = await addSeries(database(), staff, inputOf(typed), Date.now())
  if (made.ok) return seeOther(`${PATH}/${made.id}?done=added`)
  const state: SeriesState = { form: 'series', typed, problem: made.reason, find: '' }
  return refuse({ path: PATH, status: STATUS[made.reason], state })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
