import type { Db } from '../client.ts'
import { cardsOf, type Card } from './cards.ts'
import { menuSections, newest, pinnedIds, type Section } from './lists.ts'

const SECONDARY = 4
const LATEST = 9
const PER_SECTION = 4
/** A block with fewer stories than this looks like a mistake. */
const SMALLEST_BLOCK = 2

export interface Front {
  lead: Card | null
  secondary: Card[]
  latest: Card[]
  blocks: { section: Section; cards: Card[] }[]
  /** Milliseconds: when a pin expires, and the page with it; null if none does. */
  until: number | null
}

/**
 * The front page: a lead, secondary stories, the latest, and a block for each section. No story stands twice. An
 * editor's pin holds its place until it expires; then the newest story takes it, so that no place is ever empty.
 *
 * @param now milliseconds
 */
export async function frontPage(db: Db, now: number): Promise<Front> {
  const { ids: pins, until } = await pinnedIds(db, now)
  const pinned = [...pins.values()]
  const fill = await newest(db, { limit: 1 + SECONDARY, except: pinned })
  const pinnedCards = new Map((await cardsOf(db, pinned)).map((card) => [card.id, card]))
  const places = Array.from({ length: 1 + SECONDARY }, (_, index) => {
    const id = pins.get(index + 1)
    return (id === undefined ? undefined : pinnedCards.get(id)) ?? fill.shift()
  })
  const [lead, ...secondary] = places.filter((card) => card !== undefined)

  const shown = [lead, ...secondary].flatMap((card) => (card ? [card.id] : []))
  const latest = await newest(db, { limit: LATEST, except: shown })
  shown.push(...latest.map((card) => card.id))

  const blocks: Front['blocks'] = []
  for (const section of await menuSections(db)) {
    const cards = await newest(db, { limit: PER_SECTION, except: shown, sectionId: section.id })
    if (cards.length < SMALLEST_BLOCK) continue
    blocks.push({ section, cards })
    shown.push(...cards.map((card) => card.id))
  }
  return { lead: lead ?? null, secondary, latest, blocks, until }
}
