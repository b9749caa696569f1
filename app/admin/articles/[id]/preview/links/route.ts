import type { RefusedShare } from '#components/admin/preview/share-links.tsx'
import { database } from '#db/client.ts'
import { revokeShare, shareArticle, type LinkRefusal } from '#db/preview/links.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'

type Params = { id: string }

/** Makes a link to the preview of an article, or ends one. */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const [path, articleId, now] = [`/admin/articles/${raw}/preview`, idOf(raw) ?? 0, Date.now()]
  const [note, hours, revoke] = [field(form, 'note'), field(form, 'hours'), idOf(field(form, 'revoke'))]
  const result =
    revoke === null
      ? await shareArticle(database(), staff, { articleId, hours: Number(hours), note }, now)
      : await revokeShare(database(), staff, { articleId, linkId: revoke }, now)
  if (result.ok) return seeOther(`${path}?done=${revoke === null ? 'shared' : 'revoked'}#share`)
  const state: RefusedShare = { form: 'share', note, hours, reason: result.reason }
  return refuse({ path, status: STATUS[result.reason], state })
})

const STATUS: Record<LinkRefusal, number> = {
  ...{ forbidden: 403, 'no-article': 404, 'no-link': 404, 'no-lifetime': 422, 'too-many': 409 },
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/articles/${(await params).id}/preview`)
}
