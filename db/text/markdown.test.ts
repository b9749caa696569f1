import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { commentHtml, commentWords } from './markdown.ts'
import { cleanText } from './plain.ts'

const paragraph = (html: string) => `<p dir="auto">${html}</p>`
const link = (href: string, text: string) => `<a href="${href}" rel="ugc nofollow noopener">${text}</a>`
const lines = (html: string) => html.trim().replaceAll('\n', '')

describe('a comment', () => {
  test.each([
    ['**bold** and *italic*', paragraph('<strong>bold</strong> and <em>italic</em>')],
    ['`a < b`', paragraph('<code>a &lt; b</code>')],
    ['one\ntwo\n\nthree', `${paragraph('one<br>two')}${paragraph('three')}`],
    ['> so you say', `<blockquote dir="auto">${paragraph('so you say')}</blockquote>`],
    ['- a\n- b', '<ul dir="auto"><li dir="auto">a</li><li dir="auto">b</li></ul>'],
    ['1986. That was a year', '<ol start="1986" dir="auto"><li dir="auto">That was a year</li></ol>'],
    ['```js\nlet a\n```', '<pre dir="auto"><code>let a</code></pre>'],
    [
      '[the minutes](https://council.example/a?b&c)',
      paragraph(link('https://council.example/a?b&amp;c', 'the minutes')),
    ],
    [
      'see https://a.example/b_c_d/_e_.',
      paragraph(`see ${link('https://a.example/b_c_d/_e_', 'https://a.example/b_c_d/_e_')}.`),
    ],
    ['www.a.example', paragraph(link('https://www.a.example/', 'www.a.example'))],
    ['<https://a.example>', paragraph(link('https://a.example/', 'https://a.example'))],
  ])('%j', (text, html) => {
    expect(lines(commentHtml(text))).toBe(html)
  })

  test.each([
    ['# No heading', '# No heading'],
    ['a\n---', 'a<br>---'],
    ['    indented', 'indented'],
    ['| a |\n|---|', '| a |<br>|---|'],
    [
      '<b>bold</b> <script>alert(1)</script>',
      '&lt;b&gt;bold&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;',
    ],
    ['AT&amp;T &copy;', 'AT&amp;amp;T &amp;copy;'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](//evil.example)', '[x](//evil.example)'],
    ['[x](/admin)', '[x](/admin)'],
    ['https://bank.example@evil.example', 'https://bank.example@evil.example'],
    ['readme.md, a@b.example', 'readme.md, a@b.example'],
    ['snake_case_name', 'snake_case_name'],
    ['[a]: https://x.y\n[a]', `[a]: ${link('https://x.y/', 'https://x.y')}<br>[a]`],
  ])('%j is none of it', (text, html) => {
    expect(lines(commentHtml(text))).toBe(paragraph(html))
  })

  test('that waits has no links, but says where they would lead', () => {
    const html = commentHtml('[click](https://evil.example/?a=1&b=2) or https://b.example', { inert: true })
    expect(lines(html)).toBe(paragraph('click (https://evil.example/?a=1&amp;b=2) or https://b.example'))
  })

  test('has plain words as well', () => {
    expect(commentWords('**So** it is,\n> they say\n\n- [a](https://a.example) & b')).toBe(
      'So it is,\nthey say\na & b',
    )
  })

  test('loses no words, however deep it goes', () => {
    for (const mark of ['>', '> ', '- ', '1. ', '* > ']) {
      for (const depth of [3, 8, 9, 40, 2000]) {
        expect(commentWords(`${mark.repeat(depth)}bottom`), `${depth} times ${mark}`).toContain('bottom')
      }
    }
    const stairs = Array.from({ length: 60 }, (_, depth) => `${'  '.repeat(depth)}- step${depth}`).join('\n')
    for (const depth of [0, 20, 59]) expect(commentWords(stairs)).toContain(`step${depth}`)
    expect(commentWords(`${'*'.repeat(3000)}a${'*'.repeat(3000)}`)).toContain('a')
    expect(commentWords(`${'['.repeat(5000)}a`)).toContain('a')
  })
})

const ALLOWED: Record<string, string[]> = {
  ...{
    p: ['dir'],
    br: [],
    strong: [],
    em: [],
    blockquote: ['dir'],
    ul: ['dir'],
    li: ['dir'],
    pre: ['dir'],
    code: [],
  },
  ...{ ol: ['dir', 'start'], a: ['href', 'rel'] },
}

/** What is wrong with a comment's HTML; it is parsed as a browser would, within a page. */
function offences(html: string): string[] {
  const errors: string[] = []
  const page = `<!doctype html><html><head><title>x</title></head><body><div>${html}</div><p id="end"></p></body></html>`
  const tree = parse(page, { onParseError: ({ code }) => errors.push(code) })
  const walk = (node: DefaultTreeAdapterTypes.ParentNode, isInside: boolean) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue
      // What was left open would have swallowed the end of the page.
      const isEnd = child.attrs.some(({ value }) => value === 'end')
      if (isEnd && (isInside || !('tagName' in node) || node.tagName !== 'body')) errors.push('unclosed')
      if (isInside) {
        const allowed = ALLOWED[child.tagName]
        if (!allowed) errors.push(child.tagName)
        for (const { name, value } of child.attrs) {
          if (!allowed?.includes(name)) errors.push(`${child.tagName} ${name}`)
          if (name === 'href' && !/^https?:\/\//.test(value)) errors.push(value)
        }
      }
      walk(child, isInside || child.tagName === 'div')
    }
  }
  walk(tree, false)
  // What no page can hold is taken out of comments before they are stored; here is what else could go wrong.
  return errors.filter((error) => !/-in-input-stream$/.test(error))
}

const DATA = resolve('../shared/data')
if (!existsSync(DATA)) console.warn(`${DATA} is missing: comments were not tried on real Markdown`)

describe.runIf(existsSync(DATA))('what others have thought of', () => {
  const examples = JSON.parse(readFileSync(`${DATA}/markdown/spec.json`, 'utf8')) as { markdown: string }[]
  const naughty = JSON.parse(readFileSync(`${DATA}/hostile/blns.json`, 'utf8')) as string[]
  const vectors = readFileSync(`${DATA}/hostile/html5lib-sanitizer.dat`, 'utf8').split(/\n\n/)

  test.each([
    ['CommonMark’s own examples', examples.map(({ markdown }) => markdown)],
    ['naughty strings', naughty],
    ['attacks on sanitisers', vectors],
    ['attacks within links', naughty.map((text) => `[a](${text}) <${text}> > - \`${text}`)],
  ])('%s leave nothing behind', (_, texts) => {
    expect(texts.length).toBeGreaterThan(50)
    for (const raw of texts) {
      for (const text of [raw, cleanText(raw)]) {
        expect(offences(commentHtml(text)), text).toEqual([])
        expect(offences(commentHtml(text, { inert: true })), text).toEqual([])
        expect(commentHtml(text, { inert: true })).not.toContain('<a ')
      }
    }
  })
})
