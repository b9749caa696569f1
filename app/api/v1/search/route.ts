import { secondsToWait } from '#app/_request/limits.ts'
import { database } from '#db/client.ts'
import { foundArticles } from '#db/search/found.ts'
import { badParameters, json } from '../_answer/answer.ts'
import { cardAsJson } from '../_answer/article.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { tooMany } from '../_answer/get.ts'
import type { foundList } from '../_describe/schemas.ts'
import { readParameters } from './parameters.ts'

const DIGITS = 10_000

/** What the search finds, for programs: docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const wait = await secondsToWait('search')
  if (wait > 0) return tooMany(wait)
  const read = await readParameters(database(), new URL(request.url).searchParams)
  if (!read.ok) return badParameters(read.errors)
  const { asked, limit, after, question } = read
  const { articles, hasMore } = await foundArticles(database(), asked, { limit, after })
  const last = articles.at(-1)
  return json<typeof foundList>(request, {
    items: articles.map(({ card, score, passage }) => ({
      ...cardAsJson(card),
      score: Math.round(score * DIGITS) / DIGITS,
      standfirst: card.standfirst,
      authors: card.authors.map((author) => author.name),
      publishedAt: new Date(card.publishedAt).toISOString(),
      snippet: passage.body.map((piece) => piece.text).join(''),
    })),
    next: hasMore && last ? writeCursor([last.score, last.at, last.card.id], question) : null,
  })
}
