import { describe, expect, it } from 'vitest'
import { asRead } from './as-read.ts'

const linksIn = (raw: string) => asRead(raw).links.map((span) => raw.slice(...span))

describe('the links of a comment', () => {
  it.each([
    ['See https://a.example/x and www.b.example.', ['https://a.example/x', 'www.b.example']],
    ['[a](http://evil.example/1)', ['[a](http://evil.example/1)']],
    [String.raw`so [a](http:\/\/evil.example/1) it is`, [String.raw`[a](http:\/\/evil.example/1)`]],
    ['[a](h&#116;tp://evil.example)', ['[a](h&#116;tp://evil.example)']],
    ['[a](&#x68;ttps&colon;//evil.example "t")', ['[a](&#x68;ttps&colon;//evil.example "t")']],
    ['**[a](www.evil.example)**', ['[a](www.evil.example)']],
    ['<https://a.example> and https://b.example', ['https://a.example', 'https://b.example']],
    ['[https://a.example](https://b.example)', ['[https://a.example](https://b.example)']],
    ['> [a\n> b](http:\\/\\/evil.example)', ['[a\n> b](http:\\/\\/evil.example)']],
    ['[a [b](https://b.example)](https://c.example)', ['[b](https://b.example)', 'https://c.example']],
    ['`https://a.example`', ['https://a.example']],
    [String.raw`http:\/\/a.example`, [String.raw`http:\/\/a.example`]],
    ['- https://a.example\n- [b](https:\\//b.example)', ['https://a.example', '[b](https:\\//b.example)']],
  ])('in %j are those that readers get', (raw, links) => {
    expect(linksIn(raw)).toEqual(links)
  })

  it.each([
    '',
    'Which side?',
    '[a](javascript:alert(1))',
    '[a](http://x:y@evil.example)',
    '[a] (b)',
    'a.example',
  ])('are none in %j', (raw) => {
    expect(linksIn(raw)).toEqual([])
  })
})

describe('the words of a comment', () => {
  it.each([
    ['Which side?', 'Which side?'],
    ['cas**ino** and cas_i_no', 'casino and cas_i_no'],
    ['> So *they*\n> say\n\n- one', 'So they\nsay\none'],
    [String.raw`cas\_ino`, 'cas_ino'],
    ['cas`ino`', 'casino'],
    ['```\ncas*ino*\n```', 'cas*ino*'],
    ['a [casi](https://a.example)no', 'a casino\nhttps://a.example/'],
    ['<https://a.example>', 'https://a.example'],
    ['[http://a.example](http:\\//b.example)', 'http://a.example\nhttp://b.example/'],
  ])('in %j are what is shown, and where links lead that do not say it', (raw, text) => {
    expect(asRead(raw).text).toBe(text)
  })

  it.each([
    ['at a cas**ino**, they say', 'casino', 'cas**ino'],
    ['> a *fine* cas\\*ino', 'cas*ino', 'cas\\*ino'],
    ['a [casi](https://a.example)no', 'casino', 'casi](https://a.example)no'],
    ['so [a](http:\\//b.example) it is', 'b.example', '[a](http:\\//b.example)'],
    ['**a** side', 'side', 'side'],
  ])('in %j: %s stands where it was typed', (raw, word, typed) => {
    const { text, spanOf } = asRead(raw)
    const at = text.indexOf(word)
    expect(raw.slice(...spanOf(at, at + word.length))).toBe(typed)
  })

  it('stand somewhere in what was typed, whatever that is', () => {
    for (const raw of [
      '*'.repeat(999),
      `${'> '.repeat(40)}a *b*`,
      '[a](',
      `${' '.repeat(31)}- *a* [b](https:\\//c.example)`,
    ]) {
      const { text, spanOf, links } = asRead(raw)
      for (const [start, end] of [spanOf(0, text.length), ...links]) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThanOrEqual(start)
        expect(end).toBeLessThanOrEqual(raw.length)
      }
    }
  })
})
