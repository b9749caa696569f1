import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { bodyParts, readAlsoIds } from './body.ts'

const LINE = '<p data-read-also="7"></p>'

describe('bodyParts', () => {
  it('splits a body at its “Read also” lines', () => {
    expect(bodyParts(`<p>One.</p>${LINE}<p>Two.</p>`)).toEqual([
      { html: '<p>One.</p>' },
      { readAlso: 7 },
      { html: '<p>Two.</p>' },
    ])
  })

  it('has no empty parts between, before or after lines', () => {
    expect(bodyParts(`${LINE}\n${LINE}`)).toEqual([{ readAlso: 7 }, { readAlso: 7 }])
    expect(bodyParts('')).toEqual([])
  })

  it('reads a line in exactly the form that the cleaner writes', () => {
    expect(
      bodyParts(cleanArticleHtml(`<p>One.</p><p class="x" data-read-also="7">Read also: something</p>`)),
    ).toContainEqual({ readAlso: 7 })
  })

  it('takes text that only looks like a line for text', () => {
    const html = '<p>&lt;p data-read-also="7"&gt;&lt;/p&gt;</p>'
    expect(bodyParts(html)).toEqual([{ html }])
  })
})

describe('readAlsoIds', () => {
  it('names each target once, in order', () => {
    expect(readAlsoIds(`${LINE}<p data-read-also="3"></p><p>Text.</p>${LINE}`)).toEqual([7, 3])
  })
})
