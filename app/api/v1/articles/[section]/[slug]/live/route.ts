import { segment } from '#app/_request/params.ts'
import { publishedArticleId } from '#db/articles/article.ts'
import { database } from '#db/client.ts'
import { elsewhere } from '../../../../_answer/elsewhere.ts'
import { programGet } from '../../../../_answer/get.ts'
import { tellPosts } from '../../../../_answer/live.ts'
import { Query } from '../../../../_answer/query.ts'

/** The posts of a live blog, for programs: docs/api.md. */
export const GET = programGet<{ section: string; slug: string }>(async (request, query, params) => {
  const [section, slug] = [segment(params.section), segment(params.slug)]
  const id = await publishedArticleId(database(), section, slug)
  if (id === null) return await elsewhere(section, slug, '/live')
  return await tellPosts(request, new Query(query, ['limit', 'cursor']), id)
})
