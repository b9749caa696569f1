import type { Context } from './context.ts'
import type { Rule } from './rules.ts'

export const FIELDS = ['body', 'name', 'email'] as const
export type Field = (typeof FIELDS)[number]

/** Where a rule puts a comment. */
export type RuledStatus = 'approved' | 'pending' | 'spam' | 'trash'

/** Who may not comment: for good, or until a time in milliseconds. */
export interface Barred {
  kind: 'ban' | 'suspend'
  /** The moderator's reason; null for who has not shown that it is about him: anybody can type anybody's address. */
  because: string | null
  until: number | null
}

/** What a phase saw. With a status, or barred, it is a verdict; without, a remark that decides nothing. */
export interface Found {
  status?: RuledStatus
  barred?: Barred
  field?: Field
  /** From the first character of what was seen in that field, up to before the one after it. */
  span?: [number, number]
  /** The rule's own words: a pattern, a name of the staff, a kind of sanction, a mode. Nothing that a reader typed. */
  words?: string
  /** How many, or how likely. */
  count?: number
  /** Of how many, or from when on it counts. */
  of?: number
}

/** What is kept of a phase that was run. */
export type Finding = { rule: Rule } & Omit<Found, 'barred'>

/** One rule, as a function of what is known when a comment comes in, and of nothing else. */
export type Phase = (context: Context) => Found | null
