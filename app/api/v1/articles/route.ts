import { shows, TAGS } from '#app/_request/cache.ts'
import { showsCards } from '#app/_request/readers.ts'
import { cardsById } from '#db/articles/cards.ts'
import { walkArticles, walkChanged, type WalkedList } from '#db/articles/walk.ts'
import { database } from '#db/client.ts'
import { badParameters, json } from '../_answer/answer.ts'
import { listedAsJson } from '../_answer/article.ts'
import { writeCursor } from '../_answer/cursor.ts'
import { programGet } from '../_answer/get.ts'
import type { articleList } from '../_describe/schemas.ts'
import { readParameters } from './parameters.ts'

/** The articles of the site, of a section, a tag or an author, newest first or by their last change: docs/api.md. */
export const GET = programGet(async (request, query) => {
  const read = await readParameters(database(), query)
  if (!read.ok) return badParameters(read.errors)
  const { walk, byChange, question } = read
  // One more than asked for says whether there are more.
  const find = byChange ? walkChanged : walkArticles
  const found = await find(database(), { ...walk, limit: walk.limit + 1 })
  const shown = found.slice(0, walk.limit)
  const cards = await cardsById(
    database(),
    shown.map(({ id }) => id),
  )
  shows(TAGS.site, listTag(walk.list))
  showsCards([...cards.values()])
  const last = found.length > shown.length ? shown.at(-1) : undefined
  return json<typeof articleList>(request, {
    items: shown.flatMap(({ id }) => {
      const card = cards.get(id)
      return card ? [listedAsJson(card)] : []
    }),
    next: last ? writeCursor([last.at, last.id], question) : null,
  })
})

/** What says that another article stands in a list. */
function listTag({ kind, id }: WalkedList): string {
  const tags = { section: TAGS.section, tag: TAGS.tagged, author: TAGS.by }
  return kind === 'all' ? TAGS.recent : tags[kind](id)
}
