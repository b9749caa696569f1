import { cardsById } from '#db/articles/cards.ts'
import { walkArticles } from '#db/articles/walk.ts'
import { database } from '#db/client.ts'
import { badParameters, json } from '../_answer/answer.ts'
import { listedAsJson } from '../_answer/article.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { readParameters } from './parameters.ts'

/** The articles of the site, of a section, a tag or an author, newest first, for programs: docs/api.md. */
export async function GET(request: Request): Promise<Response> {
  const read = await readParameters(database(), new URL(request.url).searchParams)
  if (!read.ok) return badParameters(read.errors)
  const { walk, question } = read
  // One more than asked for says whether there are more.
  const found = await walkArticles(database(), { ...walk, limit: walk.limit + 1 })
  const shown = found.slice(0, walk.limit)
  const cards = await cardsById(
    database(),
    shown.map(({ id }) => id),
  )
  const last = found.length > shown.length ? shown.at(-1) : undefined
  return json(request, {
    items: shown.flatMap(({ id }) => {
      const card = cards.get(id)
      return card ? [listedAsJson(card)] : []
    }),
    next: last ? writeCursor([last.at, last.id], question) : null,
  })
}
