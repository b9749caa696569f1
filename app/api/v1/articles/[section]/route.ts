import { idOf } from '#app/_request/params.ts'
import { publishedPath } from '#db/articles/published-path.ts'
import { database } from '#db/client.ts'
import { json, notFound } from '../../_answer/answer.ts'
import { tellArticle } from '../../_answer/article.ts'
import { programGet } from '../../_answer/get.ts'
import type { article } from '../../_describe/schemas.ts'

/** An article by its id: docs/api.md. The folder is called after what stands at this place in the other addresses. */
export const GET = programGet<{ section: string }>(async (request, _query, params) => {
  const id = idOf(params.section)
  const path = id === null ? null : await publishedPath(database(), id)
  const told = path && (await tellArticle(database(), path.section, path.slug))
  return told ? json<typeof article>(request, told) : notFound('There is no article with this id.')
})
