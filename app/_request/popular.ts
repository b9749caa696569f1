import type { Article, Surroundings } from '#db/articles/article.ts'
import type { Card } from '#db/articles/cards.ts'
import { database } from '#db/client.ts'
import { popular, type PopularList } from '#db/reads/popular.ts'
import { shows, showsAside, TAGS } from './cache.ts'

const BESIDE = 5
const ON_ITS_PAGE = 20

/** The most read beside an article: nothing that stands on its page already. */
export async function readPopularBeside(article: Article, around: Surroundings): Promise<Card[]> {
  const named = [...around.related, ...around.recent, around.previous, around.next]
  const except = [
    ...[article.id, ...around.linkedIds, ...around.readAlso.keys()],
    ...named.flatMap((card) => card?.id ?? []),
  ]
  return (await read(['read-day'], { limit: BESIDE, except }, showsAside))['read-day'] ?? []
}

/** The most read and most commented of a day for the front page, whose stories may stand in them again: they say where they stand. */
export async function readPopularFront() {
  const lists = await read(['read-day', 'commented-day'], { limit: BESIDE }, showsAside)
  return { read: lists['read-day'] ?? [], commented: lists['commented-day'] ?? [] }
}

/** The lists of a day and of a week, for their own page. */
export async function readPopular(of: 'read' | 'commented') {
  const [day, week] = [`${of}-day`, `${of}-week`] as const
  const lists = await read([day, week], { limit: ON_ITS_PAGE }, shows)
  return { day: lists[day] ?? [], week: lists[week] ?? [] }
}

async function read(
  lists: PopularList[],
  how: { limit: number; except?: number[] },
  declare: (...tags: string[]) => void,
) {
  const found = await popular(database(), lists, how)
  declare(...lists.map(TAGS.popular))
  for (const [list, cards = []] of Object.entries(found)) {
    declare(...cards.map(({ id }) => TAGS.card(id)))
    if (list.startsWith('commented')) declare(...cards.map(({ id }) => TAGS.count(id)))
  }
  return found
}
