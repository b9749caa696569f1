import { z } from 'zod'
import { SIGNALS } from './signals.ts'
import { LINK, NUMBER } from './text.ts'

export interface SpamReason {
  /** As a moderator reads it after "It …". */
  words: string
  /** How much it weighs; above nothing it speaks for spam, below against it. */
  weight: number
}

const stored = z.array(z.object({ words: z.string(), weight: z.number() }))

/** The reasons that were kept with a comment; none where there is nothing of the kind. */
export const keptReasons = (value: unknown): SpamReason[] => stored.catch([]).parse(value)

const signals = new Map(SIGNALS.map(({ name, words }) => [name, words]))

/**
 * A feature in a moderator's words, after "It …": `contains “check out”`, `links to example.com`.
 *
 * @param feature see features.ts
 */
export function reasonWords(feature: string): string {
  const [kind, what] = [feature.slice(0, 2), feature.slice(2)]
  if (kind === 's:') return signals.get(what) ?? what
  if (kind === 'h:') return `links to ${what}`
  return `contains “${what.replaceAll(LINK, 'a link').replaceAll(NUMBER, 'a number')}”`
}
