import { describe, expect, it } from 'vitest'
import { saysMarkdown } from './markdown.ts'

describe('a text that is pasted without its looks', () => {
  it.each([
    'Words\n\n## The tide',
    '```\na < b\n```',
    '> We waited.',
    '| Boat | Fare |\n|---|---:|\n| Ferry | 3 |',
    '- Sand\n- Mud',
    '1. First\n\n2. Then',
    'It is **very** low.',
    'See [the plan](https://example.org/plan).',
    'See [the plan](/city/plan).\r\n',
  ])('says by signs what it looks like: %j', (text) => {
    expect(saysMarkdown(text)).toBe(true)
  })

  it.each([
    'Low water at nine.\n\nThe ferry waits.',
    '- No, he said.\nAnd went.',
    'Tag #tide and # 5',
    'We sold 3 * 4 * 5 boats ** and more',
    'Price [1] (see below) [2](no)',
    'a | b',
    '---',
    '1. May was cold.',
    '',
  ])('says nothing but words: %j', (text) => {
    expect(saysMarkdown(text)).toBe(false)
  })

  it('is looked through at once, however it is made', () => {
    for (const sign of ['*', '**a', '[', '[a](', '|-', '# ', '- ', '> ', '`'])
      expect(saysMarkdown(sign.repeat(200_000))).toBeTypeOf('boolean')
  })
})
