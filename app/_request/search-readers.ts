import type { Card } from '#db/articles/cards.ts'
import { newest, PER_PAGE } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { foundArticles } from '#db/search/found.ts'
import { namesakes } from '#db/search/namesakes.ts'
import type { SearchRequest } from '#db/search/search.ts'
import { subjectsOfTheseDays } from '#db/search/subjects.ts'
import { suggestion } from '#db/search/suggest.ts'
import { isPersonal, shows, showsAside, TAGS } from './cache.ts'

/** What answers a reader's question: his own page, which is kept for nobody. @param page from 1 */
export async function readFound(request: SearchRequest, page: number) {
  isPersonal()
  const db = database()
  const found = await foundArticles(db, request, { skip: (page - 1) * PER_PAGE, limit: PER_PAGE })
  const mended = await suggestion(db, request.text, found.terms)
  return { found, mended, named: page === 1 ? await namesakes(db, found.terms) : [] }
}

/** For whoever has found nothing. */
export async function readNewest(limit: number): Promise<Card[]> {
  isPersonal()
  return await newest(database(), { limit })
}

/** What is spoken of these days. */
export async function readSubjects() {
  const { tags, articleIds } = await subjectsOfTheseDays(database())
  shows(...tags.map(({ id }) => TAGS.tag(id)))
  showsAside(TAGS.recent, ...articleIds.map(TAGS.article))
  return tags
}
