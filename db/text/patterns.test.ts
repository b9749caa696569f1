import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../testing/random.ts'
import { isUsable, PatternIndex, wordsOf } from './patterns.ts'

/** What of the text a pattern finds; null for nothing. */
function found(pattern: string, text: string): string | null {
  const match = new PatternIndex([pattern]).find(wordsOf(text))
  return match && text.slice(match.start, match.end)
}

describe('a word', () => {
  it.each([
    ['press', 'A press conference.', 'press'],
    ['casino', 'The best CASINO!', 'CASINO'],
    ['cafe', 'In the Café.', 'Café'],
    ['café', 'in the cafe', 'cafe'],
    ['straße', 'STRASSE 9', 'STRASSE'],
    ['istanbul', 'İSTANBUL', 'İSTANBUL'],
    ['fish', 'no ﬁsh today', 'ﬁsh'],
    ['casino', '𝐂𝐚𝐬𝐢𝐧𝐨 and ｃａｓｉｎｏ', '𝐂𝐚𝐬𝐢𝐧𝐨'],
    ['casino', 'a ca\u200Dsi\u00ADno', 'ca\u200Dsi\u00ADno'],
    ['новости', 'НОВОСТИ дня', 'НОВОСТИ'],
    ['шё', 'ше', 'ше'],
    ['كتاب', 'كِتَابٌ', 'كِتَابٌ'],
    ['casino', '(casino)', 'casino'],
    ['casino', 'http://casino.example/', 'casino'],
    ['b00k', 'a B00K', 'B00K'],
    ['日本', '東京は日本の首都', '日本'],
  ])('%s is found in %j', (pattern, text, what) => {
    expect(found(pattern, text)).toBe(what)
  })

  it.each([
    ['press', 'WordPress, pressed, express'],
    ['ass', 'the class of the A55, as assured'],
    ['мои', 'мой дом'],
    ['कल', 'काल'],
    ['本の', '東京は日本の首都'],
    ['casino', ''],
    ['casino', 'cas ino'],
    ['casino', 'касино, or казино'],
  ])('%s is not found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBeNull()
  })

  it.each([
    ['casino', 'c4s1no'],
    ['casino', 'cаsinо'],
    ['casino', 'cαsino'],
    ['porn', 'p0rn'],
  ])('%s is found disguised as %s', (pattern, text) => {
    expect(found(pattern, text)).toBe(text)
  })

  it.each([
    ['hao', 'h20 and H2O'],
    ['ass', 'a55 A55 4ss'],
    ['bib', 'B1B2B'],
    ['eig', '31g e19'],
  ])(
    '%s is not seen in %j: digits at the ends, and more of them than letters, are numbers',
    (pattern, text) => {
      expect(found(pattern, text)).toBeNull()
    },
  )
})

describe('a star', () => {
  it.each([
    ['casino*', 'two casinos', 'casinos'],
    ['casino*', 'one casino', 'casino'],
    ['*casino', 'a megacasino', 'megacasino'],
    ['*casino*', 'megacasinos', 'megacasinos'],
    ['c*o', 'cargo', 'cargo'],
    ['c*a*s*o', 'caaaaaso', 'caaaaaso'],
    ['日*', '東京は日本の首都', '日'],
    ['buy * now', 'Buy it now', 'Buy it now'],
    ['cheap* p*lls', 'cheapest pills', 'cheapest pills'],
  ])('%s finds in %j', (pattern, text, what) => {
    expect(found(pattern, text)).toBe(what)
  })

  it.each([
    ['casino*', 'megacasino'],
    ['*casino', 'casinos'],
    ['c*o', 'c o'],
    ['aa*aa', 'aaa'],
    ['buy * now', 'buy now'],
    ['buy * now', 'buy it right now'],
  ])('%s does not find in %j', (pattern, text) => {
    expect(found(pattern, text)).toBeNull()
  })

  it('costs no more for a word that nearly fits a thousand times', () => {
    const pattern = `${'a*'.repeat(60)}b`
    expect(found(pattern, 'a'.repeat(5000))).toBeNull()
  })
})

describe('a phrase', () => {
  it.each([
    ['buy now', 'Buy   now!', 'Buy   now'],
    ['buy now', 'buy-now', 'buy-now'],
    ['buy now', 'buy\nnow', 'buy\nnow'],
    ['buy now', 'buy, now', 'buy, now'],
    ['im-happy', 'im-happy', 'im-happy'],
    ['bad.example', 'x@bad.example', 'bad.example'],
    ["don't", "Don't!", "Don't"],
  ])('%s is found in %j', (pattern, text, what) => {
    expect(found(pattern, text)).toBe(what)
  })

  it.each([
    ['buy now', 'buy knows'],
    ['buy now', 'buynow'],
    ['buy now', 'buy. --- now'],
    ['im-happy', 'im happy'],
    ['bad.example', 'a bad example'],
    ['buy now', 'now buy'],
  ])('%s is not found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBeNull()
  })
})

describe('signs at the ends of a pattern', () => {
  it.each([
    ['c++', 'Write it in C++, then.', 'C++'],
    ['c++', 'in c＋＋', 'c＋＋'],
    ['c#', 'C# or F#', 'C#'],
    ['#win', 'so #Win!', '#Win'],
    ['.net', 'an ASP of .NET.', '.NET'],
    ['buy now $$$', 'Buy now  $$$', 'Buy now  $$$'],
    ['@bad.example', 'x@bad.example', '@bad.example'],
    ['learn* c++', 'Learning C++', 'Learning C++'],
    ['* #win', 'so #win', '#win'],
    ['win 💰💰', 'Win 💰💰!', 'Win 💰💰'],
    ['💰 win', '💰 Win', '💰 Win'],
    ['casino !', 'a casino', 'casino'],
    ['“casino”.', '"casino"', 'casino'],
  ])('count where they belong to a word: %s is found in %j', (pattern, text, what) => {
    expect(found(pattern, text)).toBe(what)
  })

  it.each([
    ['c++', 'vitamin C'],
    ['c++', 'vitamins C, D and E'],
    ['c++', 'C+'],
    ['c++', 'C plus'],
    ['c++', 'c ++'],
    ['c#', 'C'],
    ['#win', 'a win'],
    ['* #win', 'so a win'],
    ['.net', 'a net'],
    ['buy now $$$', 'buy now'],
    ['@bad.example', 'https://bad.example/'],
  ])('%s is not found in %j', (pattern, text) => {
    expect(found(pattern, text)).toBeNull()
  })

  it('are told apart from the same word without them', () => {
    const index = new PatternIndex(['c++', 'c'])
    expect(index.find(wordsOf('C'))?.pattern).toBe('c')
    expect(index.find(wordsOf('C++'))?.pattern).toBe('c++')
  })
})

describe('patterns', () => {
  it.each(['', '*', '**', '...', '* *', '\u200B', '_, _', 'x'.repeat(201)])(
    'such as %j find nothing',
    (pattern) => {
      expect(isUsable(pattern)).toBe(false)
      expect(new PatternIndex([pattern === 'x'.repeat(201) ? '' : pattern]).size).toBe(0)
    },
  )

  it('are named as they were written, the first in the text before all others', () => {
    const index = new PatternIndex(['now', 'Buy  Now', 'BUY'])
    expect(index.find(wordsOf('so buy now'))).toEqual({ pattern: 'BUY', start: 3, end: 6 })
    expect(index.find(wordsOf('now then'))?.pattern).toBe('now')
  })
})

describe('whatever the pattern', () => {
  const random = seededRandom(7)
  const ALPHABET = [...'abcéßñoжйあ日한ا0143']
  const some = (most: number) =>
    Array.from({ length: 1 + Math.floor(random.next() * most) }, () => random.pick(ALPHABET)).join('')

  it('it is never found inside a longer word', () => {
    // Letters of scripts that have spaces between words.
    const spaced = (text: string) => text.replace(/[あ日]/g, 'x')
    for (let round = 0; round < 5000; round += 1) {
      const pattern = spaced(some(4))
      for (const longer of [`q${pattern}`, `${pattern}q`, `q${pattern}q`])
        expect(found(pattern, `before ${longer} after`), `${pattern} in ${longer}`).toBeNull()
    }
  })

  it('it finds itself, however it is written', () => {
    for (let round = 0; round < 2000; round += 1) {
      const pattern = some(6)
      for (const written of [
        pattern,
        pattern.toUpperCase(),
        pattern.normalize('NFD'),
        pattern.normalize('NFKC'),
      ])
        expect(found(pattern, `so, ${written}!`), written).toBe(written)
    }
  })
})

describe('lists of other people', () => {
  const folder = new URL('../../../shared/data/', import.meta.url)
  const linesOf = (path: string) => readFileSync(new URL(path, folder), 'utf8').split('\n').filter(Boolean)

  it('of 65,370 terms and of suspect words in 28 languages find every term that has letters, as a whole word', () => {
    if (!existsSync(new URL('lists', folder)))
      return console.warn('not checked: ../shared/data/lists is missing')
    const suspect = readdirSync(new URL('lists/suspect-words/', folder)).filter((name) => name !== 'LICENSE')
    expect(suspect.length).toBe(28)
    const terms = [
      ...linesOf('lists/blacklist.txt'),
      ...suspect.flatMap((name) => linesOf(`lists/suspect-words/${name}`)),
    ]
    expect(terms.length).toBeGreaterThan(65_370)
    const usable = terms.filter(isUsable)
    expect(usable.length / terms.length).toBeGreaterThan(0.99)
    const all = new PatternIndex(usable)
    for (const term of usable) expect(all.find(wordsOf(`« ${term} »`)), term).not.toBeNull()
  })

  it('of suspect English words hold few articles of a newsroom that uses none, and none by a part of a word', () => {
    if (!existsSync(new URL('news-18f', folder)))
      return console.warn('not checked: ../shared/data/news-18f is missing')
    const terms = linesOf('lists/suspect-words/en')
    const index = new PatternIndex(terms)
    const paragraphs = readdirSync(new URL('news-18f/posts/', folder)).flatMap((name) =>
      readFileSync(new URL(`news-18f/posts/${name}`, folder), 'utf8').split(/\n{2,}/),
    )
    expect(paragraphs.length).toBeGreaterThan(5000)
    const plain = terms.map((term) => term.toLowerCase())
    const within = paragraphs.filter((text) => plain.some((term) => text.toLowerCase().includes(term))).length
    const byWord = paragraphs.flatMap((text) => {
      const match = index.find(wordsOf(text))
      return match ? [{ text, match }] : []
    })
    for (const { text, match } of byWord) {
      expect(text.slice(match.start - 1, match.start)).not.toMatch(/\p{L}/u)
      expect(text.slice(match.end, match.end + 1)).not.toMatch(/\p{L}/u)
    }
    console.log(
      `suspect words in ${paragraphs.length} paragraphs: ${within} by substring, ${byWord.length} by word`,
    )
    expect(byWord.length * 4).toBeLessThan(within)
  })
})
