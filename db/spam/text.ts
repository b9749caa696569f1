import { asRead } from '../text/as-read.ts'

/** What a filter reads: letters as they are meant, not as they are disguised. */
export interface ReadText {
  /** Words in lower case, in order; an address is the one word `LINK`, a number `NUMBER`. */
  words: string[]
  /** The hosts of the addresses in it, without `www.`. */
  hosts: string[]
  /** Those addresses, as they are written. */
  addresses: string[]
  /** The same text with `LINK` for each of those addresses. */
  prose: string
  /** The same text with its capitals and its marks, for what only they tell. */
  text: string
}

export const LINK = '‹link›'
export const NUMBER = '‹number›'

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
}
// Only those that are no English words: who forgets the space after a full stop has linked to nothing.
const ENDINGS = 'com|net|org|info|biz|ru|cn|io|co\\.uk|de|fr|tv|ly|xyz|tk'
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]{0,62}`
// Also what is written so that no program sees it: `kidsmedia . com`, `tv.  example. com/vote`, `example dot com`.
const ADDRESS = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"]+`,
    String.raw`(?<![@\p{L}\p{N}])${LABEL}(?:\.${LABEL}){0,3}\.(?:${ENDINGS})\b(?:\/[^\s<>"]*)?`,
    String.raw`(?<![@\p{L}\p{N}])${LABEL}(?:\s{0,2}\.\s{0,2}${LABEL}){0,2}(?:\s{1,2}\.\s{0,2}|\.\s{1,2}|\s(?:dot|\(dot\)|\[dot\])\s)(?-i:com|net|org)\b(?:\/[^\s<>"]*)?`,
    String.raw`\bwatch\?v=[\w-]+`,
  ].join('|'),
  'giu',
)
// As people spell them to get past a list of words: ch3ck, $ubscribe, v1agra.
const DISGUISED: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '@': 'a' }
const WORD = /‹link›|[\p{L}\p{N}\p{M}$@]+(?:['’][\p{L}]+)*/gu
// Letters of other alphabets that are drawn as Latin ones.
const LOOKALIKES: Record<string, string> = {
  ...{
    а: 'a',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'i',
    ѕ: 's',
    ј: 'j',
    һ: 'h',
    ԁ: 'd',
    ո: 'n',
  },
  ...{ α: 'a', ο: 'o', ρ: 'p', ν: 'v', ι: 'i', κ: 'k', τ: 't', υ: 'u', ɡ: 'g', ⅼ: 'l' },
}

/**
 * Reads a text as a filter should.
 *
 * @param raw what somebody wrote; at most its first 10,000 characters are read
 */
export function readText(raw: string): ReadText {
  // What Markdown hides from a program it shows to readers: marks within words, and where links lead.
  const text = asRead(raw.slice(0, 10_000))
    .text.normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? ' ')
    .replace(/<[^<>]{0,300}>/g, (tag) => /https?:\/\/[^\s"'<>]+/.exec(tag)?.[0].concat(' ') ?? ' ')
  const addresses: string[] = []
  const marked = text.replace(ADDRESS, (address) => {
    addresses.push(address)
    return ` ${LINK} `
  })
  return { words: wordsOf(joined(marked)), hosts: addresses.map(hostOf), addresses, prose: marked, text }
}

/** Whether a text is written in capitals. A shouted name is no shouted comment. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters >= 12 && capitals / letters > 0.6
}

function hostOf(address: string): string {
  const bare = address.replace(/\s*(?:\.|\(dot\)|\[dot\]|\bdot\b)\s*/giu, '.').toLowerCase()
  return bare
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '')
}

/** `s u b s c r i b e` and `S.U.B` are one word. */
function joined(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[ ._*-]\p{L}){2,}(?![\p{L}\p{N}])/gu, (spaced) =>
    spaced.replace(/[ ._*-]/g, ''),
  )
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => {
    if (word === LINK) return LINK
    if (/^[$]?[\p{N}]+$/u.test(word)) return NUMBER
    const plain = /[a-z]/.test(word)
      ? word.replace(/[^\x00-\x7F]/g, (letter) => LOOKALIKES[letter] ?? letter)
      : word
    return undisguised(plain.replace(/’/g, "'")).replace(/(.)\1{2,}/gu, '$1$1')
  })
}

function undisguised(word: string): string {
  // 2014 and 3rd are what they seem; so is what begins with its digits, but for one alone.
  if (
    !/[a-z]/.test(word) ||
    !/[0134571$@]/.test(word) ||
    /^\d{2,}|^\d+(?:st|nd|rd|th|s|k|m|am|pm)$|\d{3,}$/.test(word)
  )
    return word
  return word.replace(/[0134571$@]/g, (sign) => DISGUISED[sign] ?? sign)
}
