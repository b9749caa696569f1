import { describe, expect, it } from 'vitest'
import { newElement, setChildren } from './dom.ts'
import { parseHtml, writeHtml } from './parse.ts'
import { InlineRun, wrappersWith, type Wrapper } from './run.ts'

const strong: Wrapper = { tagName: 'strong', attributes: {} }
const link: Wrapper = { tagName: 'a', attributes: { href: '/x' } }
const picture = newElement('img', { src: '/a.png' })
const pictureHtml = '<img src="/a.png" alt="" loading="lazy" decoding="async">'

function built(fill: (run: InlineRun) => void, preformatted = false): string {
  const run = new InlineRun(preformatted)
  fill(run)
  const fragment = parseHtml('')
  setChildren(fragment, run.take())
  return writeHtml(fragment)
}

describe('InlineRun', () => {
  it('shares wrappers among neighbours', () => {
    const html = built((run) => {
      run.addText('a', [])
      run.addText('b', [link])
      run.addText('c', [link, strong])
      run.addText('d', [link])
      run.addText('e', [strong])
    })
    expect(html).toBe('a<a href="/x">b<strong>c</strong>d</a><strong>e</strong>')
  })

  it('trims white space and breaks at both ends, through wrappers', () => {
    const html = built((run) => {
      run.addBreak([])
      run.addText(' \u00A0', [strong])
      run.addText(' a ', [strong])
      run.addBreak([strong])
      run.addText('b ', [link])
      run.addBreak([strong])
      run.addText(' ', [])
    })
    expect(html).toBe('<strong>a <br></strong><a href="/x">b</a>')
  })

  it('is nothing when a reader would see nothing', () => {
    const html = built((run) => {
      run.addText('\u200B', [strong])
      run.addBreak([])
      run.addText('\u00AD', [])
      run.addPicture(newElement('img'), [])
    })
    expect(html).toBe('')
  })

  it('is something with a picture alone', () => {
    expect(built((run) => run.addPicture(picture, [link]))).toBe(`<a href="/x">${pictureHtml}</a>`)
  })

  it('starts a new line where a block was, once, and only between words', () => {
    const html = built((run) => {
      run.breakBeforeNext()
      run.addText('a', [strong])
      run.breakBeforeNext()
      run.addText(' ', [])
      run.addBreak([])
      run.breakBeforeNext()
      run.addText('b', [strong])
      run.breakBeforeNext()
      run.addPicture(picture, [])
      run.breakBeforeNext()
    })
    expect(html).toBe(`<strong>a</strong><br><strong>b</strong><br>${pictureHtml}`)
  })

  it('keeps white space in preformatted text, but for newlines first and white space last', () => {
    const html = built((run) => {
      run.addBreak([])
      run.addText('\n\n  a', [strong])
      run.addBreak([strong])
      run.addText('  b', [strong])
      run.breakBeforeNext()
      run.addText('c \n', [])
    }, true)
    expect(html).toBe('<strong>  a\n  b</strong>\nc')
  })

  it('keeps no newline first when what came before was white space', () => {
    const html = built((run) => {
      run.addText(' ', [])
      run.breakBeforeNext()
      run.addText('\na', [])
    }, true)
    expect(html).toBe('a')
  })

  it('begins anew once taken', () => {
    const run = new InlineRun()
    run.addText('a', [strong])
    run.take()
    expect(run.take()).toEqual([])
  })
})

describe('wrappersWith', () => {
  const tags = (...names: Array<[string, Record<string, string>?]>) =>
    names
      .reduce<Wrapper[]>(
        (around, [name, attributes]) => wrappersWith(newElement(name, attributes), around),
        [],
      )
      .map(({ tagName }) => tagName)

  it('adds what says something', () => {
    expect(tags(['a', { href: '/x' }], ['strong'], ['em'])).toEqual(['a', 'strong', 'em'])
  })

  it('leaves out a link with no address, a link in a link and strong in strong', () => {
    expect(tags(['a', { href: 'javascript:x' }], ['strong'], ['strong'])).toEqual(['strong'])
    expect(tags(['a', { href: '/x' }], ['em'], ['a', { href: '/y' }])).toEqual(['a', 'em'])
  })

  it('keeps what may nest, and what says more', () => {
    expect(tags(['sup'], ['sup'], ['q'], ['q'])).toEqual(['sup', 'sup', 'q', 'q'])
    expect(tags(['em'], ['em', { lang: 'fr' }])).toEqual(['em', 'em'])
  })

  it('stops at ten', () => {
    expect(tags(...Array.from({ length: 20 }, (): [string] => ['sub']))).toHaveLength(10)
  })
})
