import type { WordList } from './word-rules.ts'
import { FIELDS, type Phase, type RuledStatus } from './finding.ts'

/** A word or phrase of a list, in the text, the name or the e-mail. */
export const listedWords =
  (list: WordList, status: RuledStatus): Phase =>
  ({ wordRules, words }) => {
    const index = wordRules[list]
    if (index.size === 0) return null
    for (const field of FIELDS) {
      for (const reading of words(field)) {
        const match = index.find(reading)
        if (match)
          return { status, field, span: reading.spanOf(match.start, match.end), words: match.pattern }
      }
    }
    return null
  }
