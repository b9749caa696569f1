import { and, desc, gt, lte, sql } from 'drizzle-orm'
import { cardsOf, LISTED, type Card } from '../articles/cards.ts'
import { isPaid, labelOf } from '../articles/label.ts'
import { menuSections, pinnedIds } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { HOUR } from '../reads/count.ts'
import { popularIds, SHORTEST } from '../reads/popular.ts'
import { articleReads, articles } from '../schema/index.ts'
import type { Frequency } from './modes.ts'

/** Stories of each section, and in all. */
const PER_SECTION: Record<Frequency, number> = { daily: 3, weekly: 5 }
const MOST = 24
const MOST_READ = 5

export interface Period {
  frequency: Frequency
  /** Milliseconds: what was published after this. */
  since: number
  /** And not after this. */
  until: number
}

/** A story of the period, by what is needed to choose it. */
interface New {
  id: number
  sectionId: number
  /** Whether somebody paid for it: such a piece leads no letter that has news. */
  isPaid: boolean
}

/** All that a period brought, the best first. */
export interface News {
  period: Period
  stories: New[]
  /** Sections in the order of the menu. */
  sections: { id: number; name: string; slug: string }[]
  mostRead: number[]
}

/** What one reader's letter says. */
export interface Content {
  lead: Card
  sections: { name: string; slug: string; cards: Card[] }[]
  mostRead: Card[]
}

/**
 * What was published in a period: first what editors hold on the front page, then what was read most, of two that are equal the
 * newer.
 */
export async function newsOf(db: Db, period: Period): Promise<News> {
  const { frequency, since, until } = period
  const { reads, articleId, hour } = articleReads
  const counted = sql`ifnull((select sum(${reads}) from ${articleReads} where ${articleId} = ${articles.id} and ${hour} >= ${since - HOUR}), 0)`
  const found = await db.read
    .select({ id: articles.id, sectionId: articles.sectionId, label: articles.label })
    .from(articles)
    .where(and(LISTED, gt(articles.publishedAt, since), lte(articles.publishedAt, until)))
    .orderBy(desc(counted), desc(articles.publishedAt), desc(articles.id))
  const rows = found.map(({ label, ...row }) => ({ ...row, isPaid: isPaid(labelOf(label)) }))
  const pinned = [...(await pinnedIds(db, until)).ids.values()]
  const held = pinned.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return {
    period,
    stories: [...held, ...rows.filter((row) => !pinned.includes(row.id))],
    sections: await menuSections(db),
    mostRead: (await popularIds(db))[frequency === 'daily' ? 'read-day' : 'read-week'],
  }
}

/** Whether there is anything for who wants these sections. @param wanted ids; none for all */
export const hasNews = ({ stories }: News, wanted: number[]): boolean =>
  stories.some(({ sectionId }) => isWanted(sectionId, wanted))

const isWanted = (sectionId: number, wanted: number[]) => wanted.length === 0 || wanted.includes(sectionId)

/**
 * What a letter to somebody who wants these sections says: a lead, stories by section, and what was read most of them and of
 * all. No story stands in it twice, and none that somebody paid for leads it while there is another.
 *
 * @param wanted ids of sections; none for all
 * @returns null when there is nothing
 */
export async function contentFor(db: Db, news: News, wanted: number[]): Promise<Content | null> {
  const { stories, sections, mostRead, period } = news
  const his = stories.filter(({ sectionId }) => isWanted(sectionId, wanted))
  const first = his.find((story) => !story.isPaid) ?? his[0]
  if (!first) return null
  const others = his.filter((story) => story !== first)
  let room = MOST - 1
  const bySection = sections.map(({ id, name, slug }) => {
    const most = Math.min(PER_SECTION[period.frequency], room)
    const ids = others
      .filter((story) => story.sectionId === id)
      .map((story) => story.id)
      .slice(0, most)
    room -= ids.length
    return { name, slug, ids }
  })
  const named = [first.id, ...bySection.flatMap(({ ids }) => ids)]
  const read = mostRead.filter((id) => !named.includes(id))
  const cards = new Map((await cardsOf(db, [...named, ...read])).map((card) => [card.id, card]))
  const pick = (ids: number[]) => ids.flatMap((id) => cards.get(id) ?? [])
  const [lead] = pick([first.id])
  if (!lead) return null
  const most = pick(read).slice(0, MOST_READ)
  return {
    lead,
    sections: bySection
      .map(({ name, slug, ids }) => ({ name, slug, cards: pick(ids) }))
      .filter((section) => section.cards.length > 0),
    mostRead: most.length < SHORTEST ? [] : most,
  }
}
