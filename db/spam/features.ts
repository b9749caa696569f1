import { COMMON_WORDS } from './common-words.ts'
import { citesSources } from './links.ts'
import { SIGNALS } from './signals.ts'
import { LINK, NUMBER, readText } from './text.ts'

/** What the filter may see of a comment. */
export interface SpamSample {
  body: string
  name?: string | undefined
  email?: string | undefined
}

/**
 * What a comment shows, by name, each from 0 to 1: how much of the text it makes up. `s:` is a signal, `w:` a word, `p:` a
 * pair of words, `h:` the host of a link.
 */
export type Features = ReadonlyMap<string, number>

/**
 * In a text of so many words or fewer, a sign counts in full; in a longer one by as much less as it is longer. Who writes
 * two hundred words of his own and one link is no robot.
 */
const DENSE = 12

/** Takes a comment apart. Pure, and linear in the length of the text, of which the first 10,000 characters count. */
export function featuresOf(sample: SpamSample): Features {
  const read = readText(sample.body)
  const features = new Map<string, number>()
  const length = Math.max(DENSE, read.words.length)
  const signals = SIGNALS.map(({ count, ...signal }) => ({ ...signal, found: count(read, sample) }))
  // Who asks nothing of anybody and gives his source has not advertised it, whatever else a link may be.
  const cites = citesSources(read) && !signals.some(({ asks, found }) => asks && found > 0)
  for (const { name, found, link } of signals) {
    if (link && link !== (cites ? 'cited' : 'shown')) continue
    if (found > 0) features.set(`s:${name}`, Math.min(1, found * (DENSE / length) ** 1.5))
  }
  const density = Math.sqrt(DENSE / length)
  for (const host of read.hosts) features.set(`h:${host}`, density)
  let before = ''
  for (const word of read.words) {
    if (word !== LINK && word !== NUMBER && !COMMON_WORDS.has(word)) features.set(`w:${word}`, density)
    const tells = !COMMON_WORDS.has(before) || !COMMON_WORDS.has(word)
    if (before !== '' && tells) features.set(`p:${before} ${word}`, density)
    before = word
  }
  return features
}
