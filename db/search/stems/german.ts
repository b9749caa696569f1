/** Letters that an st may follow as an ending. An s may also follow an r: Müllers. */
const BEFORE_ST = 'bdfghklmnt'
const BEFORE_S = `${BEFORE_ST}r`

/**
 * The stem of a folded German word: inflection goes, derivation stays. After the light stemmer of Jacques Savoy,
 * “Light stemming approaches for the French, Portuguese, German and Hungarian languages” (2006).
 *
 * Umlauts that are written as two letters become one first, as in Müller, Mueller, Muller; not where the two are
 * sounds of their own, as in Feuer, neue and Quelle.
 */
export function germanStem(folded: string): string {
  const word = folded
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeiouq])ue/g, 'u')
  return withoutDegree(withoutCase(word))
}

function withoutCase(word: string): string {
  const { length } = word
  if (length > 5 && word.endsWith('ern')) return word.slice(0, -3)
  if (length > 4 && /e[mnrs]$/.test(word)) return word.slice(0, -2)
  if (length > 3 && word.endsWith('e')) return word.slice(0, -1)
  if (length > 3 && word.endsWith('s') && BEFORE_S.includes(word.charAt(length - 2))) return word.slice(0, -1)
  return word
}

function withoutDegree(word: string): string {
  const { length } = word
  if (length > 5 && word.endsWith('est')) return word.slice(0, -3)
  if (length > 4 && /e[nr]$/.test(word)) return word.slice(0, -2)
  if (length > 4 && word.endsWith('st') && BEFORE_ST.includes(word.charAt(length - 3)))
    return word.slice(0, -2)
  return word
}
