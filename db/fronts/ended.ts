import { wallClock } from '../settings/clock.ts'
import type { Slot, TypedFront } from './draft.ts'
import { EMPTY_SLOT, isOver } from './rules.ts'

/** Slots that hold or are going to, and apart from them those whose time is over. @param now milliseconds */
export function byTime(slots: readonly Slot[], now: number): { standing: Slot[]; ended: Slot[] } {
  return {
    standing: slots.filter((slot) => !isOver(slot, now)),
    ended: slots.filter((slot) => isOver(slot, now)),
  }
}

/**
 * What was typed without the articles whose time has run out while somebody worked: their places fall back to the newest.
 * An end that was typed anew stays, right or wrong.
 *
 * @param stored the slots that the form was filled from
 * @param now milliseconds
 * @param zone of the site
 * @returns also the articles that it took out
 */
export function withoutEnded(
  typed: TypedFront,
  stored: readonly Slot[],
  now: number,
  zone: string,
): { typed: TypedFront; ended: number[] } {
  const over = byTime(stored, now).ended
  const hasEnded = ({ id, end }: TypedFront['slots'][number]) =>
    over.some(
      ({ articleId, expiresAt }) => articleId === id && wallClock(expiresAt ?? now, zone) === end.trim(),
    )
  return {
    typed: { ...typed, slots: typed.slots.map((slot) => (hasEnded(slot) ? EMPTY_SLOT : slot)) },
    ended: typed.slots.filter(hasEnded).flatMap(({ id }) => id ?? []),
  }
}
