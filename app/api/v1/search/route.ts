import { absolute } from '#app/_request/site.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { foundArticles } from '#db/search/found.ts'
import { badParameters, json, problem } from '../_answer/answer.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { readParameters } from './parameters.ts'

const DIGITS = 10_000

/** What the search finds, for programs: docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const wait = await secondsToWait('search')
  if (wait > 0)
    return problem({
      ...{ status: 429, title: 'Too many questions at once.', detail: `Ask again in ${wait} s.` },
      headers: { 'retry-after': String(wait) },
    })
  const read = await readParameters(database(), new URL(request.url).searchParams)
  if (!read.ok) return badParameters(read.errors)
  const { asked, limit, after, question } = read
  const { articles, hasMore } = await foundArticles(database(), asked, { limit, after })
  const last = articles.at(-1)
  return json(request, {
    items: articles.map(({ card, score, passage }) => ({
      url: absolute(articlePath({ section: card.section.slug, slug: card.slug })),
      slug: card.slug,
      section: card.section.slug,
      title: card.headline,
      score: Math.round(score * DIGITS) / DIGITS,
      standfirst: card.standfirst,
      authors: card.authors.map((author) => author.name),
      publishedAt: new Date(card.publishedAt).toISOString(),
      snippet: passage.body.map((piece) => piece.text).join(''),
    })),
    next: hasMore && last ? writeCursor([last.score, last.at, last.card.id], question) : null,
  })
}
