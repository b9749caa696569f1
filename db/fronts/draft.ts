import { timeAt, wallClock } from '../settings/clock.ts'
import { EMPTY_SLOT, PLACES, type TypedSlot } from './rules.ts'

/** An article in a place of a front. */
export interface Slot {
  /** 1 is the lead. */
  place: number
  articleId: number
  /** Milliseconds; null for at once, and for no end. */
  startsAt: number | null
  expiresAt: number | null
}

export interface TypedFront {
  /** One for each place. */
  slots: TypedSlot[]
  /** From when all of it holds, as 2026-05-14T09:30 on the site's clock; empty for at once. */
  from: string
}

export type SlotProblem = 'no-time' | 'over' | 'before-start' | 'twice'
export interface FrontProblems {
  /** By index, from 0. */
  slots: Record<number, SlotProblem>
  from?: 'no-time' | 'past'
}

export interface FrontDraft {
  slots: Slot[]
  /** Milliseconds; null for at once. */
  from: number | null
}

const FAR = 366 * 24 * 60 * 60_000

/**
 * What an editor means by what he typed, or what is wrong with it.
 *
 * @param now milliseconds
 * @param zone of the site
 */
export function checkFront(
  typed: TypedFront,
  now: number,
  zone: string,
): { draft: FrontDraft; problems: FrontProblems | null } {
  const problems: FrontProblems = { slots: {} }
  const from = typed.from.trim() === '' ? null : timeAt(typed.from.trim(), zone)
  if (typed.from.trim() !== '') {
    if (from === null || from > now + FAR) problems.from = 'no-time'
    else if (from <= now) problems.from = 'past'
  }
  const begins = from ?? now
  const slots: Slot[] = []
  for (const [index, { id, start, end }] of typed.slots.slice(0, PLACES).entries()) {
    if (id === null) continue
    const [startsAt, expiresAt] = [start, end].map((at) =>
      at.trim() === '' ? null : timeAt(at.trim(), zone),
    )
    const isNoTime = (at: string, time: number | null | undefined) =>
      at.trim() !== '' && (time ?? null) === null
    if (isNoTime(start, startsAt) || isNoTime(end, expiresAt)) problems.slots[index] = 'no-time'
    else if (slots.some((slot) => slot.articleId === id)) problems.slots[index] = 'twice'
    else if (expiresAt && expiresAt <= begins) problems.slots[index] = 'over'
    else if (expiresAt && startsAt && expiresAt <= startsAt) problems.slots[index] = 'before-start'
    slots.push({ place: index + 1, articleId: id, startsAt: startsAt ?? null, expiresAt: expiresAt ?? null })
  }
  const isRight = problems.from === undefined && Object.keys(problems.slots).length === 0
  return { draft: { slots, from }, problems: isRight ? null : problems }
}

/** Slots as a form shows them, one for each place. */
export function typedSlots(slots: Slot[], zone: string): TypedSlot[] {
  const time = (at: number | null) => (at === null ? '' : wallClock(at, zone))
  return Array.from({ length: PLACES }, (_, index) => {
    const slot = slots.find(({ place }) => place === index + 1)
    return slot ? { id: slot.articleId, start: time(slot.startsAt), end: time(slot.expiresAt) } : EMPTY_SLOT
  })
}
