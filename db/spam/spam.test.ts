import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { comments as demo } from '../seed/comments.ts'
import { blogSpam } from '../testing/blog-spam.ts'
import { seededRandom } from '../testing/random.ts'
import { readerComments } from '../testing/reader-comments.ts'
import { featuresOf } from './features.ts'
import { judgeOf, LINE_SCORE, UNKNOWN_SCORE } from './judge.ts'
import { readModel, writeModel } from './model.ts'
import { readSamples } from './samples.ts'
import { STARTING_MODEL } from './starting-model.ts'
import { readText } from './text.ts'
import { train, type LabelledSample } from './train.ts'

const spam = (seed: number, count: number) => blogSpam(seededRandom(seed), count)
const ham: LabelledSample[] = demo
  .filter(({ status }) => status !== 'spam')
  .map(({ body, name }) => ({ body, name, label: 'ham' }))
const half = (list: LabelledSample[], odd: number) => list.filter((_, at) => at % 2 === odd)

function trained(samples: LabelledSample[]) {
  const result = train(samples)
  if (!result.ok) throw new Error('nothing was learned')
  return result.model
}

const held = (samples: LabelledSample[], judge = judgeOf(STARTING_MODEL)) =>
  samples.filter((sample) => judge(sample).score >= LINE_SCORE).length

describe('what is read', () => {
  test.each([
    ['ch3ck out my channe1', ['check', 'out', 'my', 'channei']],
    ['s u b s c r i b e now', ['subscribe', 'now']],
    ['S.U.B to me', ['sub', 'to', 'me']],
    ['sооооо good', ['soo', 'good']],
    ['buy\u200Bnow', ['buynow']],
    ['2014 and 3rd of May', ['‹number›', 'and', '3rd', 'of', 'may']],
    ['it’s R&amp;B', ["it's", 'r', 'b']],
    ['cas**ino** b_on_us c`hip`s', ['casino', 'b', 'on', 'us', 'chips']],
  ])('%j is read as %j', (text, words) => {
    expect(readText(text).words).toEqual(words)
  })

  test.each([
    ['see https://www.example.com/a?b=1#c now', ['example.com']],
    ['kidsmediausa  . com', ['kidsmediausa.com']],
    ['vote at tv. mtvema. com/vote', ['tv.mtvema.com']],
    ['go to example dot com', ['example.com']],
    ['<a href="https://spam.example/x">pills</a>', ['spam.example']],
    [String.raw`[pills](http:\/\/spam.example/x)`, ['spam.example']],
    ['[pills](h&#116;tp://spam.example/x) here', ['spam.example']],
    ['[pills](https://spam.example/x)', ['spam.example']],
    ['[https://spam.example/x](https://spam.example/x)', ['spam.example']],
  ])('finds the host in %j', (text, hosts) => {
    expect(readText(text).hosts).toEqual(hosts)
  })

  test.each([
    'I agree.In fact I said so.To be fair',
    'write to ana@example.com',
    'at 9.40 on 3.5.2026',
    'e.g. the U.S. one',
  ])('no link in %j', (text) => {
    expect(readText(text).hosts).toEqual([])
  })

  test('the same sign counts less in a longer text', () => {
    const link = 'https://example.com'
    const long = `${'The council has not said what it would cost. '.repeat(10)}${link}`
    const share = (body: string) => featuresOf({ body }).get('s:link') ?? 0
    expect(share(`Look: ${link}`)).toBe(1)
    expect(share(long)).toBeLessThan(0.1)
  })

  test.each([
    'The council said so itself, in 2019: https://council.example/meetings/2019-03-12/minutes',
    'As a study found (https://www.health.example/article/s0140-6736), the effect is gone after a year.',
    'They all say that on www.greenpanel.example but nobody has ever seen it, as far as I know.',
  ])('%j cites a page', (body) => {
    const names = [...featuresOf({ body }).keys()]
    expect(names).toContain('s:cites')
    expect(names).not.toContain('s:link')
  })

  test.each([
    ['that is hardly more than a link', 'Look: https://council.example/meetings/2019-03-12/minutes'],
    [
      'to a stage',
      'I have been there and it was as good as they say, https://www.facebook.com/pages/somebody/123',
    ],
    ['that is shouted', 'THEY SAID SO THEMSELVES, IN 2019, HERE: https://council.example/meetings/minutes'],
    ['that sells', 'You would not think that it works, but it does: https://rx.example/pills/buy'],
    [
      'beside a plea',
      'Please check out what we have been doing this year, https://band.example/our-new-songs/live',
    ],
    ['that hides', 'You would not think that it works, but it does, so see pills . com'],
  ])('a link %s is no source', (_, body) => {
    const names = [...featuresOf({ body }).keys()]
    expect(names).toContain('s:link')
    expect(names).not.toContain('s:cites')
  })

  test.each([
    'I subscribe to three newspapers. Who did they vote for? People like my mother.',
    'Nurses earn 24,000 and work from home is not for them. Support our local shops.',
    'Give him a chance. The Bible is not my book. Take a look at section 40 of the bill.',
  ])('nothing is asked of anybody in %j', (body) => {
    expect([...featuresOf({ body }).keys()].filter((name) => name.startsWith('s:'))).toEqual([])
  })

  test('words that every text has tell nothing', () => {
    const names = [...featuresOf({ body: 'I have been there, and they were not what you said.' }).keys()]
    expect(names.filter((name) => name.startsWith('w:'))).toEqual([])
  })

  test('a text of any length and kind is read in time that grows with its length', () => {
    for (const piece of [
      'a. ',
      'a . b . ',
      '<',
      's u b ',
      'http://',
      'my my my ',
      '\u{1F600}',
      '((((',
      '@@@@',
      'https://a.example/b-',
      'see this, https://a.example/b ',
      'dot dot ',
    ]) {
      expect(featuresOf({ body: piece.repeat(200_000) }).size).toBeLessThan(20_000)
    }
  })
})

describe('a learned filter', () => {
  const model = trained([...spam(1, 100), ...half(ham, 0)])
  const judge = judgeOf(model)

  test('finds spam of the kind that it has learned, and lets other people speak', () => {
    expect(held(spam(2, 200), judge)).toBeGreaterThanOrEqual(196)
    expect(held(half(ham, 1), judge)).toBeLessThanOrEqual(1)
  })

  test('takes what it knows nothing of for no spam', () => {
    expect(judge({ body: 'Zwei Dinge stehen hier, die niemand kennt.' }).score).toBeCloseTo(UNKNOWN_SCORE, 1)
    expect(judge({ body: '' }).score).toBeCloseTo(UNKNOWN_SCORE, 5)
  })

  test('gives its five strongest reasons in words, the strongest first', () => {
    const { score, reasons } = judge({
      body: 'Check out my site https://rx-cheap-meds.example/buy and https://rx-cheap-meds.example/',
    })
    expect(score).toBeGreaterThan(LINE_SCORE)
    expect(reasons.length).toBeLessThanOrEqual(5)
    expect(reasons.map(({ words }) => words)).toContain('has a link')
    const weights = reasons.map(({ weight }) => Math.abs(weight))
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(JSON.stringify(reasons)).not.toMatch(/[swph]:|‹/)
  })

  test('is the same when it is learned again, and when it was written and read', () => {
    expect(trained([...spam(1, 100), ...half(ham, 0)])).toEqual(model)
    const read = readModel(writeModel(model))
    expect(read).toEqual(model)
    for (const sample of [...spam(3, 20), ...ham.slice(0, 20)]) {
      expect(read && judgeOf(read)(sample)).toEqual(judge(sample))
    }
  })

  test('is not learned from too few', () => {
    expect(train([...spam(1, 9), ...ham])).toEqual({ ok: false, reason: 'too-few', spam: 9, ham: ham.length })
  })

  test('lets a site find a link harmless that its readers often give', () => {
    const friendly = (from: number, to: number): LabelledSample[] =>
      ham.slice(from, to).map(({ body }) => ({
        body: `${body.slice(0, 60)} https://council.example/minutes`,
        label: 'ham',
      }))
    const own = judgeOf(trained([...spam(1, 60), ...friendly(0, 60), ...ham.slice(60)]))
    expect(held(friendly(60, 120), own)).toBeLessThanOrEqual(2)
    expect(held(spam(2, 100), own)).toBeGreaterThanOrEqual(90)
  })
})

test('the filter that every site begins with finds the crudest spam and hardly anything of readers', () => {
  expect(held(ham)).toBe(0)
  const readers = readerComments.map((body): LabelledSample => ({ body, label: 'ham' }))
  expect(held(readers)).toBeLessThanOrEqual(1)
  expect(held(spam(4, 200))).toBeGreaterThan(100)
})

test.each([
  '',
  '{',
  '[]',
  '{"format":99}',
  '{"format":1,"spam":1,"ham":1,"bias":0,"line":0,"weights":{}}',
  'null',
])('%j is no model', (text) => {
  expect(readModel(text)).toBeNull()
})

describe('labelled comments in JSON Lines', () => {
  test('are read with a mark at the beginning, empty lines and unknown fields', () => {
    const text =
      '\uFEFF{"body":"a","label":"spam","name":null,"date":1}\r\n\r\n{"body":"b","label":"ham","name":"N"}\n'
    expect(readSamples(text)).toEqual({
      ok: true,
      samples: [
        { body: 'a', label: 'spam' },
        { body: 'b', label: 'ham', name: 'N' },
      ],
    })
  })

  test.each([
    ['{"body":"a","label":"ham"}\nnonsense', 2, 'this is not JSON'],
    ['\n\n{"body":"a","label":"maybe"}', 3, '"label" must be "spam" or "ham"'],
    ['{"label":"ham"}', 1, '"body" must be text'],
    ['[1]', 1, 'this is no object with "body" and "label"'],
  ])('%j is refused with its line', (text, line, problem) => {
    expect(readSamples(text)).toEqual({ ok: false, line, problem })
  })
})

test('no word that tells nothing is written in capitals or twice', () => {
  const words =
    readFileSync(new URL('./common-words.ts', import.meta.url), 'utf8')
      .match(/`([^`]+)`/)?.[1]
      ?.split(/\s+/) ?? []
  expect(words.filter((word, at) => words.indexOf(word) !== at || word !== word.toLowerCase())).toEqual([])
})
