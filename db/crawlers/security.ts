import { isEmailAddress } from '../text/email.ts'
import { linesOf } from './robots.ts'

/** A month that is over is written anew; until then the file is the same for everybody. */
const MONTHS_AHEAD = 6

interface Facts {
  siteUrl: string
  /** Whom to tell of a hole, one a line: addresses of mail, pages or telephones. */
  contacts: string[]
  language: string
  /** Milliseconds. */
  now: number
}

/** The text of security.txt (RFC 9116), which ends before a year is over, and when it is to be written anew. */
export function securityText({ siteUrl, contacts, language, now }: Facts): { text: string; until: number } {
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${new Date(monthAfter(now, MONTHS_AHEAD)).toISOString()}`,
    `Preferred-Languages: ${[...new Set([language, 'en'])].join(', ')}`,
    `Canonical: ${siteUrl}/.well-known/security.txt`,
  ]
  return { text: `${lines.join('\n')}\n`, until: monthAfter(now, 1) }
}

/** The contacts that were typed; where none were, the newspaper's own address. @param fallback may be empty */
export function contactsOf(typed: string, fallback: string): string[] {
  const contacts = linesOf(typed)
    .map(contactOf)
    .filter((contact) => contact !== null)
  if (contacts.length > 0) return contacts
  const own = contactOf(fallback)
  return own === null ? [] : [own]
}

/** Lines that are no contact, from 1. */
export const contactProblems = (typed: string): number[] =>
  linesOf(typed).flatMap((line, index) => (contactOf(line) === null ? [index + 1] : []))

/** RFC 9116 wants an address with its scheme; of a page, https. */
function contactOf(line: string): string | null {
  if (isEmailAddress(line)) return `mailto:${line}`
  if (/^mailto:/i.test(line)) return isEmailAddress(line.slice('mailto:'.length)) ? line : null
  if (/^tel:\+?[\d-]{5,20}$/i.test(line)) return line
  return /^https:\/\/\S+$/i.test(line) && URL.canParse(line) ? new URL(line).href : null
}

function monthAfter(now: number, months: number): number {
  const date = new Date(now)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
}
