import { expect, it } from 'vitest'
import { BLOCK_WORDS } from '../testing/block-words.ts'
import { compareRows, markWords } from './marked.ts'

const numbered = (count: number, what: string) => Array.from({ length: count }, (_, at) => `${what}${at}`)
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const shown = (left: string, right: string) =>
  compareRows(left, right, BLOCK_WORDS).map((row) =>
    [row.left, row.right].map((runs) =>
      runs?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
    ),
  )

it('shows paragraphs that became each other side by side, with the words that differ', () => {
  const before = paragraphs(['The tide is at nine.', 'Gone for good.', 'Stays.'])
  const after = paragraphs(['The tide is at ten.', 'Stays.', 'Quite new words here.'])
  expect(shown(before, after)).toEqual([
    ['The tide is at [nine].', 'The tide is at [ten].'],
    ['[Gone for good.]', undefined],
    ['Stays.', 'Stays.'],
    [undefined, '[Quite new words here.]'],
  ])
})

it('marks a long paragraph as a whole that has no word of the other, and is done at once', () => {
  const [one, other] = [numbered(30_000, 'a').join(' '), numbered(30_000, 'b').join(' ')]
  expect(markWords(one, other)).toEqual({
    left: [{ text: one, differs: true }],
    right: [{ text: other, differs: true }],
  })
})

it('is done at once with two long texts that have no paragraph alike', () => {
  const rows = shown(paragraphs(numbered(10_000, 'a')), paragraphs(numbered(10_000, 'b')))
  // As many as anybody reads, and the others in one.
  expect(rows).toHaveLength(1002)
  expect(rows[499]).toEqual(['[a499]', undefined])
  expect(rows[500]?.[0]).toBe(`[${numbered(10_000, 'a').slice(500).join('\n')}]`)
  expect(rows.at(-1)?.[1]).toBe(`[${numbered(10_000, 'b').slice(500).join('\n')}]`)
})

it('leaves nothing out of what stayed the same', () => {
  const texts = numbered(10_000, 'a')
  const rows = shown(paragraphs(texts), paragraphs([...texts, 'b']))
  expect(rows).toHaveLength(502)
  expect(rows.slice(-2)).toEqual([
    ['a9999', 'a9999'],
    [undefined, '[b]'],
  ])
  expect(rows.flatMap(([left]) => left?.split('\n') ?? [])).toEqual(texts)
})

const EMBED =
  '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_">The band plays</a></p>'
const figure = (alt: string, name = 'crane') =>
  `<figure><img src="/uploads/${name}-540.webp" alt="${alt}"><figcaption>At dusk <small>Jo Li</small></figcaption></figure>`

it.each([
  ['<p data-read-also="45"></p>', 'Read also: 45'],
  ['<hr>', 'Dividing line'],
  [EMBED, 'Embed: YouTube, https://www.youtube.com/watch?v=abcdefghij_\nThe band plays'],
  [figure('A crane'), 'Picture: A crane, /uploads/crane-540.webp\nAt dusk Jo Li'],
  [
    '<p>See <img src="/uploads/map-540.webp" alt=""> there</p>',
    'See\nPicture: , /uploads/map-540.webp\nthere',
  ],
  ['<p></p>', 'Nothing'],
])('says of %s what it is, and shows no markup', (block, said) => {
  const [both, came] = [shown(block, block), shown('<p>Other words.</p>', `<p>Other words.</p>\n${block}`)]
  expect(both).toEqual([[said, said]])
  expect(came.at(-1)).toEqual([undefined, `[${said}]`])
})

it('marks in two pictures what differs of them', () => {
  expect(shown(figure('A crane'), figure('A heron'))).toEqual([
    [
      'Picture: A [crane], /uploads/crane-540.webp\nAt dusk Jo Li',
      'Picture: A [heron], /uploads/crane-540.webp\nAt dusk Jo Li',
    ],
  ])
})

it('shows where links lead when nothing else differs, and says so when only the setting does', () => {
  expect(shown('<p>To the <a href="/a">pier</a></p>', '<p>To the <a href="/b">pier</a></p>')).toEqual([
    ['To the pier\n/[a]', 'To the pier\n/[b]'],
  ])
  expect(shown('<p>The <b>pier</b></p>', '<h2>The pier</h2>')).toEqual([
    ['The pier', 'The pier[\nSet otherwise]'],
  ])
})
