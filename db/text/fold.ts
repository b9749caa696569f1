/** A word of a text, folded, with its place there. */
export interface FoldedWord {
  text: string
  /** Offsets in the text: from its first character, up to before the one that follows. */
  start: number
  end: number
  /** Whether a word begins and ends here: in scripts without spaces each character stands alone, inside words too. */
  opens: boolean
  closes: boolean
}

/** Seen by nobody, and so no part of a word: soft hyphen, zero width characters, marks of direction, fillers. */
const UNSEEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/g

// Accents, points and vowel marks that a word is the same word without. Not those of Indic scripts, which are vowels
// and make other words, and not the breve of the Cyrillic й and ў, which are letters of their own.
const ACCENTS =
  /(?<![иИуУ])\u0306|[\u0300-\u0305\u0307-\u036F\u0483-\u0487\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F]/g

/** Letters that Unicode takes apart into nothing simpler, and people do. */
const SPELLED: Record<string, string> = {
  ...{ ß: 'ss', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ħ: 'h', ŧ: 't', ς: 'σ' },
}
const SPELLED_LETTER = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g')
const ASCII = /^[\0-\x7F]*$/

/**
 * A word as it is compared: without case, accents, compatibility forms (ﬁ, ｆｕｌｌ width, 𝐛𝐨𝐥𝐝) and characters that nobody
 * sees.
 *
 * @param word without spaces
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(UNSEEN, '')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(SPELLED_LETTER, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, '')
}

const LETTERS = String.raw`\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060-\u2064\uFEFF\u24B6-\u24E9\u{1F130}-\u{1F149}`
const WORD = new RegExp(`[${LETTERS}]+`, 'gu')
/** A word of a pattern, in which `*` stands for letters. */
const STARRED = new RegExp(`[${LETTERS}*]+`, 'gu')

/** Scripts that are written without spaces between words. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const STRETCH = new RegExp(`[${UNSPACED}\\p{M}]+|[^${UNSPACED}]+`, 'gu')
const CHARACTER = /.\p{M}*/gsu
let dictionary: Intl.Segmenter | undefined

/**
 * The words of a text in their order, folded. Chinese, Japanese, Thai and their like come character by character, and a
 * dictionary says where words begin and end.
 *
 * @param text plain text
 * @param starred whether `*` counts as a letter, as in patterns
 */
export function foldedWords(text: string, starred = false): FoldedWord[] {
  const words: FoldedWord[] = []
  const hasUnspaced = HAS_UNSPACED.test(text)
  for (const { 0: run, index } of text.matchAll(starred ? STARRED : WORD)) {
    if (hasUnspaced && HAS_UNSPACED.test(run)) addMixed(words, run, index)
    else add(words, run, index)
  }
  return words
}

function add(words: FoldedWord[], run: string, start: number, opens = true, closes = true) {
  const text = fold(run)
  if (text !== '') words.push({ text, start, end: start + run.length, opens, closes })
}

function addMixed(words: FoldedWord[], run: string, start: number) {
  for (const { 0: stretch, index } of run.matchAll(STRETCH)) {
    if (!HAS_UNSPACED.test(stretch)) add(words, stretch, start + index)
    else addCharacters(words, stretch, start + index)
  }
}

function addCharacters(words: FoldedWord[], stretch: string, start: number) {
  dictionary ??= new Intl.Segmenter('ja', { granularity: 'word' })
  const begins = new Set([...dictionary.segment(stretch)].map(({ index }) => index)).add(stretch.length)
  for (const { 0: character, index } of stretch.matchAll(CHARACTER))
    add(words, character, start + index, begins.has(index), begins.has(index + character.length))
}
