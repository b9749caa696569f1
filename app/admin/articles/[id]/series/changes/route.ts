import type { ArticleSeriesState } from '#components/admin/linked/article-series.tsx'
import { database } from '#db/client.ts'
import { putInSeries, takeFromSeries } from '#db/series/parts.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { STATUS } from '../../../../series/typed.ts'

type Params = { id: string }

/** Makes an article a part of a series (`put`), or takes it out of the one that it is in (`take`). */
export const POST = rightPost<Params>('series.edit', async (form, staff, { id: raw }) => {
  const [path, article] = [`/admin/articles/${raw}/series`, { id: idOf(raw) ?? 0 }]
  const typed = { series: field(form, 'series'), part: field(form, 'part').trim() }
  const refused = (problem: ArticleSeriesState['problem'], status: number) =>
    refuse({ path, status, state: { form: 'article-series', typed, problem } satisfies ArticleSeriesState })
  if (field(form, 'do') === 'take') {
    const taken = await takeFromSeries(database(), staff, article)
    return taken.ok ? seeOther(`${path}?done=taken`) : refused(taken.reason, STATUS[taken.reason])
  }
  const series = idOf(typed.series)
  if (series === null) return refused('choose-one', 422)
  const part = typed.part === '' ? undefined : idOf(typed.part)
  if (part === null) return refused('part-wrong', 422)
  const put = await putInSeries(database(), staff, { series, article, ...(part && { part }) })
  return put.ok ? seeOther(`${path}?done=put`) : refused(put.reason, STATUS[put.reason])
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/series`)
}
