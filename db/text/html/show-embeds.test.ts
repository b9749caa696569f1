import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from './clean.ts'
import { embedsIn, withEmbeds } from './show-embeds.ts'

const SAID = {
  load: (name: string) => `Load from ${name}`,
  means: (name: string) => `${name} will "know"`,
  always: (name: string) => `Always ${name}`,
  notAlways: (name: string) => `Not always ${name}`,
}
const embed = (href: string, words = 'The band') =>
  cleanArticleHtml(`<p data-embed="x"><a href="${href}">${words}</a></p>`)

describe('withEmbeds', () => {
  it('makes a place of an embed, with its link and nothing that a browser asks for', () => {
    const shown = withEmbeds(
      `<p>a</p>\n${embed('https://youtu.be/abcdefghij_?t=9', 'R&amp;B <i>now</i>')}`,
      SAID,
    )
    expect(shown).toBe(
      '<p>a</p>\n<div class="embed embed-video" data-frame="https://www.youtube-nocookie.com/embed/abcdefghij_?start=9"' +
        ' data-name="YouTube" data-not-always="Not always YouTube">' +
        '<p><a href="https://www.youtube.com/watch?v=abcdefghij_&amp;t=9s" rel="noopener">R&amp;B now</a></p>' +
        '<p class="js-only">YouTube will &quot;know&quot;</p>' +
        '<button type="button" class="js-only">Load from YouTube</button>' +
        '<label class="js-only"><input type="checkbox"> Always YouTube</label></div>',
    )
    expect(shown).not.toMatch(/ (?:src|srcset|poster)=/)
  })

  it('names the language of what it says in an article of another', () => {
    expect(withEmbeds(embed('https://vimeo.com/1'), { ...SAID, lang: 'ar', dir: 'rtl' })).toContain(
      '<button type="button" class="js-only" lang="ar" dir="rtl">',
    )
  })

  it.each([
    '<p>&lt;p data-embed="youtube"&gt;</p>',
    '<p data-embed="youtube"><a href="https://evil.example/" rel="noopener">x</a></p>',
    '<p><a href="https://youtu.be/abcdefghij_" rel="noopener">x</a></p>',
  ])('changes nothing in %s', (html) => {
    expect(withEmbeds(html, SAID)).toBe(html)
    expect(embedsIn(html)).toEqual([])
  })
})

describe('embedsIn', () => {
  it('finds all of them, wherever they stand', () => {
    const html = `<ul><li>${embed('https://vimeo.com/1')}</li></ul>${embed('https://x.com/a/status/2')}`
    expect(embedsIn(html).map(({ provider }) => provider)).toEqual(['vimeo', 'x'])
  })
})
