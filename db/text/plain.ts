const LONE_SURROGATE = /\p{Surrogate}/gu

// Characters that no reader sees and that only serve to mislead: bidirectional embeddings, overrides and
// isolates (they reorder what stands after them, https://trojansource.codes), zero width space, word joiner
// and its relatives, soft hyphen, byte order mark, fillers, noncharacters. The marks U+200E, U+200F and
// U+061C stay: right-to-left writers need them beside numbers and Latin names.
const INVISIBLE =
  /[\u00AD\u115F\u1160\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\p{Noncharacter_Code_Point}]/gu

// Tag characters spell the flags of England, Scotland and Wales after a black flag, and hidden text anywhere
// else.
const HIDDEN_TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu

// Letters and symbols by Unicode's books, but drawn as nothing.
const BLANK_LETTERS = /[\u3164\uFFA0\u2800]/g

const CONTROLS = /\p{Cc}/gu

const MARKS = /[\p{M}\u200C\u200D]+/gu

// No living script puts more than four on one letter (Hebrew: dagesh, vowel and two accents).
const MARKS_PER_LETTER = 4

// Joiners hold emoji families together and shape Persian and Indic words; anywhere else they are invisible
// noise that makes two equal names differ.
const STRAY_JOINERS =
  /(?<![\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|(?<!\p{M})[\u200C\u200D](?![\p{L}\p{M}\p{N}\p{Extended_Pictographic}])/gu

const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * One clean line, for names, titles and other single-line fields.
 *
 * @param raw what a person or an import file gave
 * @returns the same words in NFC, without control, bidi-override and invisible characters, every run of white
 *   space one space, trimmed, at most four combining marks on a letter; may be empty (features.md C27)
 */
export function cleanLine(raw: string): string {
  const seen = dropUnseen(raw.replace(/[\t\n\v\f\r\u0085]/g, ' '))
  return clipMarks(seen).replace(/\s+/g, ' ').trim()
}

/**
 * What was typed, to be shown in its field again: nothing is trimmed or joined, only what a page must not hold (control
 * characters) and what would turn the field around (bidirectional overrides) is left out.
 *
 * @param raw what a person typed
 */
export function asTyped(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(/(?!\n|\t)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '')
}

/**
 * Clean text of many lines, for comments and notes.
 *
 * @param raw what a person or an import file gave
 * @returns the same text in NFC with LF line ends, at most one empty line in a row, a tab as four spaces (so
 *   that indented code stays code in Markdown), no white space at line ends, else as cleanLine; may be empty
 */
export function cleanText(raw: string): string {
  const lines = raw
    .replace(/\r\n?|[\v\f\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/\t/g, '    ')
    .split('\n')
    .map((line) => clipMarks(dropUnseen(line)).trimEnd())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/**
 * @param text any text
 * @returns how many characters a reader would count: a family emoji or a letter with its accents is one
 */
export function graphemes(text: string): number {
  let count = 0
  for (const _ of graphemeSegmenter.segment(text)) count += 1
  return count
}

function dropUnseen(text: string): string {
  return text
    .replace(LONE_SURROGATE, '')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(HIDDEN_TAGS, '$1')
    .replace(BLANK_LETTERS, ' ')
    .normalize('NFC')
}

function clipMarks(text: string): string {
  return text
    .replace(MARKS, (run) => {
      let marks = 0
      return Array.from(run)
        .filter((mark) => isJoiner(mark) || ++marks <= MARKS_PER_LETTER)
        .join('')
    })
    .replace(STRAY_JOINERS, '')
}

function isJoiner(char: string): boolean {
  return char === '\u200C' || char === '\u200D'
}
