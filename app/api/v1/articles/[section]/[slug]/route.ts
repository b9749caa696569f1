import { segment } from '#app/_request/params.ts'
import { absolute } from '#app/_request/site.ts'
import { findAddress } from '#db/articles/address.ts'
import { publishedArticle } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { json, notFound } from '../../../_answer/answer.ts'
import { articleAsJson } from '../../../_answer/article.ts'
import { gone, movedTo } from '../../../_answer/elsewhere.ts'

type Props = { params: Promise<{ section: string; slug: string }> }

/** An article with what is related to it, for programs: docs/api.md. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const asked = await params
  const [section, slug] = [segment(asked.section), segment(asked.slug)]
  const article = await publishedArticle(database(), section, slug)
  if (article) return json(request, await articleAsJson(database(), article))
  const address = await findAddress(database(), articlePath({ section, slug }))
  // What was an article's may lead to a list by now, of which there is no article to tell.
  if (address.kind === 'moved' && /^\/[^/]+\/[^/]+$/.test(address.to))
    return movedTo(`/api/v1/articles${address.to}`)
  if (address.kind === 'gone') return gone('The article has been withdrawn.')
  return notFound(`There is no article at ${absolute(articlePath({ section, slug }))}.`)
}
