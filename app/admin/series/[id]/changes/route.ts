import type { SeriesState } from '#components/admin/series/state.ts'
import { database } from '#db/client.ts'
import { changeSeries, removeSeries } from '#db/series/edit.ts'
import { movePart, putInSeries, takeFromSeries } from '#db/series/parts.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { inputOf, STATUS, typedIn } from '../../typed.ts'

type Params = { id: string }

/** Changes what is said of a series or deletes it (`save`, `delete`), or its parts: `put:12`, `take:3`, `up:3`, `order:3.12`. */
export const POST = rightPost<Params>('series.edit', async (form, staff, { id: raw }) => {
  const [db, id, find] = [database(), idOf(raw) ?? 0, field(form, 'find').trim()]
  const path = `/admin/series/${id}`
  const [does = '', which = ''] = field(form, 'do').split(':')
  const typed = does === 'save' ? typedIn(form) : null
  const result = typed
    ? await changeSeries(db, staff, id, inputOf(typed), Date.now())
    : does === 'delete'
      ? await removeSeries(db, staff, id)
      : await changePart(staff, id, { does, which, grip: field(form, 'grip') })
  if (!result.ok) {
    const state: SeriesState = { form: 'series', typed, problem: result.reason, find }
    // Where the series is gone, so is its page.
    return refuse({ path, status: STATUS[result.reason], state })
  }
  if (does === 'delete') return seeOther('/admin/series?done=deleted')
  const query = new URLSearchParams(DONE[does] ? { done: DONE[does] } : {})
  if (does === 'up' || does === 'down') query.set('moved', `${does}-${which}`)
  if (does === 'order') query.set('moved', `grip-${idOf(field(form, 'grip')) ?? 0}`)
  if (find !== '' && !typed) query.set('find', find)
  return seeOther(`${path}?${query.toString()}${does === 'put' ? '#add-part' : ''}`)
})

const DONE: Record<string, string> = { save: 'saved', put: 'put', take: 'taken', order: 'ordered' }

async function changePart(
  staff: Staff,
  series: number,
  { does, which, grip }: { does: string; which: string; grip: string },
) {
  const [db, articleId] = [database(), idOf(does === 'order' ? grip : which) ?? 0]
  if (does === 'put') return await putInSeries(db, staff, { series, article: { id: articleId } })
  if (does === 'take') return await takeFromSeries(db, staff, { id: articleId }, series)
  if (does === 'up' || does === 'down') return await movePart(db, staff, { series, articleId, to: does })
  const to = which.split('.').flatMap((one) => idOf(one) ?? [])
  return await movePart(db, staff, { series, articleId, to })
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/series/${(await params).id}`)
}
