/** Places that an editor arranges: a lead, and four beside and below it. */
export const PLACES = 5
/** Arrangements of a front that are kept to go back to. */
export const KEPT = 100

/** Where a front is arranged, and seen before it is public. @param slug of a section; null for the front page */
export const arrangePath = (slug: string | null) => `/admin/front${slug === null ? '' : `/${slug}`}`

/** What readers would see. */
export function previewPath(
  slug: string | null,
  slots: readonly { place: number; articleId: number }[],
): string {
  const held = slots.map(({ place, articleId }) => `${place}-${articleId}`).join('.')
  return `/fronts?${new URLSearchParams({ ...(slug !== null && { section: slug }), held })}`
}

/** The same read back: ids by their place. */
export function heldIn(text: string): Map<number, number> {
  const pairs = text.split('.').map((pair) => /^([1-9])-([1-9]\d{0,14})$/.exec(pair))
  return new Map(pairs.flatMap((pair) => (pair ? [[Number(pair[1]), Number(pair[2])] as const] : [])))
}

/** An article in a place as a form holds it, or the newest there. */
export interface TypedSlot {
  /** Null leaves the place to the newest. */
  id: number | null
  /** 2026-05-14T09:30 on the site's clock; empty for at once, and for no end. */
  start: string
  end: string
}

export const EMPTY_SLOT: TypedSlot = { id: null, start: '', end: '' }

/** Whether the time of a slot is over: readers have the newest in its place. @param now milliseconds */
export const isOver = ({ expiresAt }: { expiresAt: number | null }, now: number): boolean =>
  expiresAt !== null && expiresAt <= now

/** The same slots with one of them a place further up or down. @param index from 0 */
export function moved(slots: readonly TypedSlot[], index: number, to: number): TypedSlot[] {
  const rest = slots.toSpliced(index, 1)
  const slot = slots[index]
  return slot && to >= 0 && to < slots.length ? rest.toSpliced(to, 0, slot) : [...slots]
}

/** The same with a place left to the newest. */
export const freed = (slots: readonly TypedSlot[], index: number): TypedSlot[] =>
  slots.map((slot, at) => (at === index ? EMPTY_SLOT : slot))

/**
 * The same with an article held: as the lead, which moves the others on to the next place that is free, or in the first
 * free place. Where none is free, what stands last gives way. One that stands there already moves.
 */
export function withArticle(slots: readonly TypedSlot[], id: number, asLead: boolean): TypedSlot[] {
  const known = slots.find((slot) => slot.id === id)
  const others = slots.map((slot) => (slot.id === id ? EMPTY_SLOT : slot))
  const own = known ?? { ...EMPTY_SLOT, id }
  const gap = others.findIndex((slot) => slot.id === null)
  const free = gap === -1 ? others.length - 1 : gap
  if (!asLead) return others.with(free, own)
  return [own, ...others.toSpliced(free, 1)]
}
