import { describe, expect, it } from 'vitest'
import { randomNumbers, soup } from '../../testing/soup.ts'
import { cleanArticleHtml } from './clean.ts'
import { offences } from './offences.ts'
import { writeHtml } from './parse.ts'
import { articleTree } from './tree.ts'

describe('articleTree', () => {
  it('leaves what is stored as it is, and holds nothing that the allow list forbids', () => {
    const random = randomNumbers(20_270_101)
    for (let i = 0; i < 1500; i += 1) {
      const html = soup(random)
      const tree = writeHtml(articleTree(html))
      expect(offences(tree), html).toEqual([])
      expect(cleanArticleHtml(tree), html).toBe(tree)
      const stored = cleanArticleHtml(html)
      expect(writeHtml(articleTree(stored)), html).toBe(stored)
    }
  })
})
