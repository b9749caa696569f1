import { timeAt } from '../settings/clock.ts'
import { cleanLine, graphemes } from '../text/plain.ts'
import { LONGEST_MINUTES, LONGEST_TEXT } from './rules.ts'

const LONGEST_LINK = 500

/** A banner as an editor has typed it. */
export interface TypedBanner {
  text: string
  link: string
  /** 2026-05-14T09:30 on the site's clock; empty for at once. */
  start: string
  /** Minutes that it stands. */
  minutes: string
}

export interface BannerDraft {
  text: string
  link: string
  /** Milliseconds. */
  startsAt: number
  expiresAt: number
}

export type BannerProblem = 'missing' | 'too-long' | 'not-ours' | 'no-time' | 'over' | 'no-duration'
export type BannerProblems = Partial<Record<keyof TypedBanner, BannerProblem>>

/**
 * What an editor means by what he typed, or what is wrong with it.
 *
 * @param now milliseconds
 * @param zone of the site
 */
export function checkBanner(
  typed: TypedBanner,
  now: number,
  zone: string,
): { draft: BannerDraft; problems: BannerProblems } {
  const [text, link] = [cleanLine(typed.text), typed.link.trim()]
  const problems: BannerProblems = {}
  if (text === '') problems.text = 'missing'
  else if (graphemes(text) > LONGEST_TEXT) problems.text = 'too-long'
  if (link.length > LONGEST_LINK) problems.link = 'too-long'
  else if (link !== '' && !isLink(link)) problems.link = 'not-ours'
  const minutes = /^\d{1,5}$/.test(typed.minutes.trim()) ? Number(typed.minutes) : 0
  if (minutes < 1 || minutes > LONGEST_MINUTES) problems.minutes = 'no-duration'
  const startsAt = typed.start.trim() === '' ? now : timeAt(typed.start.trim(), zone)
  const expiresAt = (startsAt ?? now) + minutes * 60_000
  if (startsAt === null) problems.start = 'no-time'
  else if (!problems.minutes && expiresAt <= now) problems.start = 'over'
  return { draft: { text, link, startsAt: startsAt ?? now, expiresAt }, problems }
}

/** A path of ours, which two slashes would not be, or an address that nobody on the way can change. */
function isLink(link: string): boolean {
  if (/[\s\\\p{Cc}]/u.test(link)) return false
  if (link.startsWith('/')) return !link.startsWith('//')
  return link.startsWith('https://') && URL.canParse(link) && new URL(link).username === ''
}
