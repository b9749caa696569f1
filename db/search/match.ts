/** Words of a text as FTS5's unicode61 splits it: runs of letters and digits of any script. */
export function terms(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/**
 * An FTS5 query that finds any of the words. User text never reaches MATCH unquoted: `"x`, `café AND` and `news-site`
 * are syntax errors there.
 *
 * @returns null when the text has no word to look for
 */
export function matchAny(words: string[]): string | null {
  return words.length === 0 ? null : words.map(quote).join(' OR ')
}

/** An FTS5 query that demands all of the words; null when there is none. */
export function matchAll(words: string[]): string | null {
  return words.length === 0 ? null : words.map(quote).join(' AND ')
}

/** The same where each word may be the beginning of a longer one. */
export function matchBeginnings(words: string[]): string | null {
  return words.length === 0 ? null : words.map((word) => `${quote(word)} *`).join(' AND ')
}

// FTS5 stops reading at a NUL, and then misses the closing quote.
const quote = (word: string) => `"${word.replaceAll('\0', ' ').replaceAll('"', '""')}"`
