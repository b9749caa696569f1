/** Feminine and plural endings that change more than they add, longest first. */
const ENDINGS: [RegExp, string][] = [
  [/(?<=...)trices?$/, 'teur'],
  [/(?<=...)euses?$/, 'eux'],
  [/(?<=...)ives?$/, 'if'],
  [/(?<=...)aux$/, 'al'],
]

/**
 * The stem of a folded French word: number, gender and the infinitive go. After the minimal and light stemmers of
 * Jacques Savoy, “A stemming procedure and stopword list for general French corpora” (1999) and “Light stemming
 * approaches …” (2006), on letters without accents, since many type none.
 */
export function frenchStem(folded: string): string {
  if (folded.length < 5) return folded.length === 4 ? folded.replace(/s$/, '') : folded
  if (folded.endsWith('eaux')) return folded.slice(0, -1)
  for (const [ending, instead] of ENDINGS) if (ending.test(folded)) return folded.replace(ending, instead)
  if (folded.endsWith('x')) return folded
  let word = folded.replace(/s$/, '')
  word = word
    .replace(/(?<=...)(?:er|ez)$/, '')
    .replace(/(?<=...)e$/, '')
    .replace(/(?<=...)e$/, '')
  return word.replace(/(?<=...)([b-df-hj-np-tv-z])\1$/, '$1')
}
