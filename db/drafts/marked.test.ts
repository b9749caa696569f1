import { expect, it } from 'vitest'
import { compareRows, markWords } from './marked.ts'

const numbered = (count: number, what: string) => Array.from({ length: count }, (_, at) => `${what}${at}`)
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const shown = (left: string, right: string) =>
  compareRows(left, right).map((row) =>
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
  const rows = compareRows(paragraphs(numbered(10_000, 'a')), paragraphs(numbered(10_000, 'b')))
  expect(rows).toHaveLength(20_000)
})
