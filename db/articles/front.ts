import type { Db } from '../client.ts'
import type { Held } from '../fronts/held.ts'
import { cardsById, type Card } from './cards.ts'
import { menuSections, newestIds, pinnedIds, type Section } from './lists.ts'

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
  /** Milliseconds: when what is held changes by itself, and the page with it; null if it does not. */
  until: number | null
}

/**
 * The front page: a lead, secondary stories, the latest, and a block for each section. No story stands twice. An
 * editor's pin holds its place until it expires; then the newest story takes it, so that no place is ever empty.
 *
 * @param now milliseconds
 * @param held what editors would hold, to look at it before it is so
 */
export async function frontPage(db: Db, now: number, held?: Held): Promise<Front> {
  const { ids: pins, until } = held ?? (await pinnedIds(db, now))
  const fill = await newestIds(db, { limit: 1 + SECONDARY, except: [...pins.values()] })
  const places = Array.from({ length: 1 + SECONDARY }, (_, index) => pins.get(index + 1) ?? fill.shift())
  const top = places.filter((id) => id !== undefined)

  const shown = [...top]
  const latest = await newestIds(db, { limit: LATEST, except: shown })
  shown.push(...latest)

  const blocks: { section: Section; ids: number[] }[] = []
  for (const section of await menuSections(db)) {
    const ids = await newestIds(db, { limit: PER_SECTION, except: shown, sectionId: section.id })
    if (ids.length < SMALLEST_BLOCK) continue
    blocks.push({ section, ids })
    shown.push(...ids)
  }
  // All at once: a page of cards costs hardly more than one card.
  const cards = await cardsById(db, shown)
  const pick = (ids: number[]) => ids.flatMap((id) => cards.get(id) ?? [])
  const [lead, ...secondary] = pick(top)
  return {
    lead: lead ?? null,
    secondary,
    latest: pick(latest),
    blocks: blocks.map(({ section, ids }) => ({ section, cards: pick(ids) })),
    until,
  }
}
