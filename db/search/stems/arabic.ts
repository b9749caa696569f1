/** Forms of one letter that are written for one another. Hamza above and below is taken off by folding already. */
const FORMS: Record<string, string> = { ٱ: 'ا', ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', ہ: 'ه', ۀ: 'ه', ء: '' }
const FORM = new RegExp(`[${Object.keys(FORMS).join('')}]`, 'g')
/** “And”, “with the”, “as the”, “then the”, “for the”, “the”: what is written onto the word that follows. */
const BEFORE = /^(?:وال|بال|كال|فال|ال|لل)(?=..)/
const AND = /^و(?=...)/
/** Of the feminine, the dual, plurals, and “her”, “his”, “my”: each may go once, in this order. */
const BEHIND = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي']
const LEAST = 2

/**
 * The stem of a folded Arabic word: the article and what is written onto a word go, and endings of number and gender.
 * After light10 of Larkey, Ballesteros and Connell, “Light stemming for Arabic information retrieval” (2007).
 */
export function arabicStem(folded: string): string {
  let word = folded.replace(FORM, (form) => FORMS[form] ?? form)
  if (BEFORE.test(word)) word = word.replace(BEFORE, '')
  else word = word.replace(AND, '')
  for (const ending of BEHIND)
    if (word.endsWith(ending) && word.length - ending.length >= LEAST) word = word.slice(0, -ending.length)
  return word
}
