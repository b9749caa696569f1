import sanitizeHtml from 'sanitize-html'
import { describe, expect, it } from 'vitest'
import { ARTICLE_ATTRIBUTES, ARTICLE_TAGS, SANITIZE_OPTIONS } from './allow-list.ts'

describe('the allow list', () => {
  it('names no element that runs, frames, styles or submits', () => {
    const dangerous =
      'script style iframe object embed svg math template form input base link meta html body'.split(' ')
    expect(ARTICLE_TAGS.filter((name) => dangerous.includes(name))).toEqual([])
  })

  it('names no attribute that runs or styles', () => {
    const names = Object.values(ARTICLE_ATTRIBUTES).flat()
    expect(
      names.filter((name) => /^on|^(?:style|srcset|srcdoc|target|name|formaction|xlink:href)$/.test(name)),
    ).toEqual([])
  })

  it('names attributes of its own elements only', () => {
    expect(
      Object.keys(ARTICLE_ATTRIBUTES).filter((name) => name !== '*' && !ARTICLE_TAGS.includes(name)),
    ).toEqual([])
  })

  it.each([
    ['<script>x</script><p onclick=x style=y class=z>a</p>', '<p>a</p>'],
    ['<a href="javascript:x">a</a><a href="//h.example">b</a>', '<a>a</a><a>b</a>'],
    ['<img src="mailto:x"><img src="/x.png" alt="">', '<img /><img src="/x.png" alt="" />'],
    [
      '<figure class="pull-quote x">a</figure><p class="pull-quote">b</p>',
      '<figure class="pull-quote">a</figure><p>b</p>',
    ],
  ])('stands on its own: %s', (html, clean) => {
    expect(sanitizeHtml(html, SANITIZE_OPTIONS)).toBe(clean)
  })
})
