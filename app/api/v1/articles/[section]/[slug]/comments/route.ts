import { segment } from '#app/_request/params.ts'
import { publishedArticleId } from '#db/articles/article.ts'
import { database } from '#db/client.ts'
import { tellComments } from '../../../../_answer/comments.ts'
import { elsewhere } from '../../../../_answer/elsewhere.ts'
import { programGet } from '../../../../_answer/get.ts'
import { Query } from '../../../../_answer/query.ts'

/** The approved comments of an article, for programs: docs/api.md. */
export const GET = programGet<{ section: string; slug: string }>(async (request, query, params) => {
  const [section, slug] = [segment(params.section), segment(params.slug)]
  const id = await publishedArticleId(database(), section, slug)
  if (id === null) return await elsewhere(section, slug, '/comments')
  return await tellComments(request, new Query(query, ['limit', 'cursor']), id)
})
