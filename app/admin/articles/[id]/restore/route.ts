import { besideText } from '#components/admin/writing/shown.ts'
import { database } from '#db/client.ts'
import { restoreRevision } from '#db/drafts/restore.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { RestoreState } from '../../state.ts'

type Params = { id: string }

/** Makes an article say again what it said in a revision. */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const path = `/admin/articles/${raw}`
  const [articleId, revision, version] = [raw, field(form, 'revision'), field(form, 'version')].map(idOf)
  const result =
    articleId && revision
      ? await restoreRevision(database(), staff, { articleId, revision, version: version ?? 0 }, Date.now())
      : ({ ok: false, reason: 'unknown-revision' } as const)
  if (result.ok) {
    const also = besideText(result.changed)
    return seeOther(`${path}?done=restored${also.length > 0 ? `&also=${also.join('.')}` : ''}`)
  }
  const state: RestoreState = { form: 'restore', reason: result.reason }
  return refuse({ path: `${path}/history`, status: STATUS[result.reason], state })
})

const STATUS = { forbidden: 403, 'unknown-article': 404, 'unknown-revision': 404, stale: 409 } as const

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/history`)
}
