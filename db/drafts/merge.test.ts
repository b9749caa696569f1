import { describe, expect, it } from 'vitest'
import { EMPTY_FIELDS } from './fields.ts'
import { blocksOf, compareBodies, joined, likelyChoice, mergeBodies, mergeFields } from './merge.ts'

const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')

describe('blocksOf', () => {
  it('parts a body at its paragraphs, lists and figures, and leaves what they hold together', () => {
    const list = '<ul><li><p>a</p></li><li>b</li></ul>'
    const figure = '<figure><img src="/uploads/x-1.webp" alt="a > b"><figcaption>c</figcaption></figure>'
    expect(blocksOf(`<p>One <em>two</em><br>three</p>${list}\n${figure}<hr><h2>H</h2>`)).toEqual([
      '<p>One <em>two</em><br>three</p>',
      list,
      figure,
      '<hr>',
      '<h2>H</h2>',
    ])
  })

  it('takes text outside of every element for a block', () => {
    expect(blocksOf('Loose <b>text</b> here<p>a</p>')).toEqual(['Loose <b>text</b> here', '<p>a</p>'])
  })
})

describe('mergeBodies', () => {
  const base = p('a', 'b', 'c', 'd')

  it('takes both changes where they do not meet', () => {
    expect(mergeBodies(base, p('A', 'b', 'c', 'd'), p('a', 'b', 'c', 'd', 'e'))).toBe(
      p('A', 'b', 'c', 'd', 'e'),
    )
    expect(mergeBodies(base, p('a', 'c', 'd'), p('a', 'b', 'c', 'D'))).toBe(p('a', 'c', 'D'))
  })

  it('takes what both did alike once', () => {
    expect(mergeBodies(base, p('a', 'B', 'c', 'd'), p('a', 'B', 'c', 'd'))).toBe(p('a', 'B', 'c', 'd'))
  })

  it('says that there is no telling where both changed the same paragraph, or put one in at the same place', () => {
    expect(mergeBodies(base, p('a', 'B1', 'c', 'd'), p('a', 'B2', 'c', 'd'))).toBeNull()
    expect(mergeBodies(base, p('a', 'x', 'b', 'c', 'd'), p('a', 'y', 'b', 'c', 'd'))).toBeNull()
    expect(mergeBodies('', p('x'), p('y'))).toBeNull()
  })
})

describe('compareBodies', () => {
  it('sets two bodies side by side, and joins them as is chosen', () => {
    const [left, right] = [p('a', 'b', 'c'), p('a', 'B', 'c', 'd')]
    const pieces = compareBodies(left, right)
    expect(pieces.map(({ same, left, right }) => [same, left.join(), right.join()])).toEqual([
      [true, p('a'), p('a')],
      [false, p('b'), p('B')],
      [true, p('c'), p('c')],
      [false, '', p('d')],
    ])
    expect(joined(pieces, () => 'left')).toBe(left)
    expect(joined(pieces, () => 'right')).toBe(right)
    expect(joined(pieces, () => 'both')).toBe(p('a', 'b', 'B', 'c', 'd'))
  })
})

describe('mergeFields', () => {
  const base = { ...EMPTY_FIELDS, headline: 'Old', bodyHtml: p('a', 'b') }

  it('takes each field from whoever changed it', () => {
    const ours = { ...base, headline: 'New' }
    const theirs = { ...base, standfirst: 'Said so.', bodyHtml: p('a', 'b', 'c') }
    expect(mergeFields(base, ours, theirs)).toEqual({
      fields: { ...base, headline: 'New', standfirst: 'Said so.', bodyHtml: p('a', 'b', 'c') },
      conflicts: [],
    })
  })

  it('names the fields that both changed, and keeps ours', () => {
    const merged = mergeFields(base, { ...base, headline: 'Ours' }, { ...base, headline: 'Theirs' })
    expect(merged).toMatchObject({ fields: { headline: 'Ours' }, conflicts: ['headline'] })
  })
})

describe('likelyChoice', () => {
  const base = ['<p>a</p>', '<hr>', '<p>b</p>', '<p>c</p>']
  const of = (left: string[], right: string[], before: string[] | null = base) =>
    likelyChoice({ same: false, left, right }, before)

  it('is what one side changed where the other left it as it was', () => {
    expect(of(['<p>A</p>'], ['<p>a</p>'])).toBe('left')
    expect(of(['<p>a</p>'], ['<p>A</p>'])).toBe('right')
  })

  it('is the side that has something, where the other has nothing', () => {
    expect(of([], ['<hr>'])).toBe('right')
    expect(of(['<p>new</p>'], [])).toBe('left')
  })

  it('is both where both changed it, or nobody knows', () => {
    expect(of(['<p>A</p>'], ['<p>aa</p>'])).toBe('both')
    expect(of(['<p>a</p>'], ['<p>A</p>'], null)).toBe('both')
  })

  it('does not take a line that is new for one that stood elsewhere', () => {
    expect(of(['<p>c</p>', '<hr>'], ['<p>C</p>'])).toBe('both')
  })
})
