import { segment } from '#app/_request/params.ts'
import { database } from '#db/client.ts'
import { json } from '../../../_answer/answer.ts'
import { tellArticle } from '../../../_answer/article.ts'
import { elsewhere } from '../../../_answer/elsewhere.ts'
import { programGet } from '../../../_answer/get.ts'
import type { article } from '../../../_describe/schemas.ts'

/** An article with what is related to it, for programs: docs/api.md. */
export const GET = programGet<{ section: string; slug: string }>(async (request, _query, params) => {
  const [section, slug] = [segment(params.section), segment(params.slug)]
  const told = await tellArticle(database(), section, slug)
  return told ? json<typeof article>(request, told) : await elsewhere(section, slug)
})
