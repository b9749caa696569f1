import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { canonical } from '#components/admin/editor/canonical.ts'
import { readArticle } from '#components/admin/editor/read.ts'
import { articleSchema } from '#components/admin/editor/schema.ts'
import { writeArticle } from '#components/admin/editor/write.ts'
import { seedArticles } from '#db/seed/articles.ts'
import { randomNumbers, soup } from '#db/testing/soup.ts'
import { cleanArticleHtml } from '#db/text/html/clean.ts'
import { offences } from '#db/text/html/offences.ts'
import { parseHtml } from '#db/text/html/parse.ts'

const schema = articleSchema()
const SHARED = new URL('../../../shared/data/', import.meta.url)

/** What a body says, whatever its line breaks and the order of what wraps its words. */
const says = (html: string) =>
  canonical(parseHtml(html).childNodes.filter(({ nodeName }) => nodeName !== '#text'))

/** Opens a body in the editor and takes it out again. */
function throughEditor(html: string): string {
  const doc = readArticle(schema, html)
  doc.check()
  return writeArticle(doc)
}

function expectUnchanged(html: string) {
  const clean = cleanArticleHtml(html)
  expect(offences(throughEditor(html)), html).toEqual([])
  const out = throughEditor(clean)
  expect(offences(out), html).toEqual([])
  const again = cleanArticleHtml(out)
  expect(says(again), html).toBe(says(clean))
  expect(cleanArticleHtml(throughEditor(again)), html).toBe(again)
}

/** The kinds of blocks that the editor makes of a body. */
const kinds = (html: string) => readArticle(schema, html).content.content.map(({ type }) => type.name)

function bodiesIn(pattern: string, folder: URL | string): string[] {
  const xml = globSync(pattern, { cwd: folder }).map((file) =>
    readFileSync(typeof folder === 'string' ? `${folder}/${file}` : new URL(file, folder), 'utf8'),
  )
  return xml.flatMap((text) => [...text.matchAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g)].map(([, body = '']) => body))
}

describe('an article that is opened and saved says what it said', () => {
  it('in the demo, with nothing that could not be edited', async () => {
    const bodies = (await seedArticles()).map(({ body }) => body)
    expect(bodies.length).toBeGreaterThan(30)
    for (const body of bodies) {
      expectUnchanged(body)
      expect(kinds(body)).not.toContain('other')
    }
  })

  it('in the importer’s fixtures', () => {
    const bodies = bodiesIn('*.xml', 'db/import/fixtures')
    expect(bodies.length).toBeGreaterThan(10)
    bodies.forEach(expectUnchanged)
  })

  it('in exports of other newsrooms', () => {
    if (!existsSync(SHARED)) return console.warn('not checked: ../shared/data is missing')
    const bodies = bodiesIn('wxr-*/*.xml', SHARED)
    expect(bodies.length).toBeGreaterThan(100)
    bodies.forEach(expectUnchanged)
  })

  it('in every example of CommonMark', () => {
    if (!existsSync(SHARED)) return console.warn('not checked: ../shared/data is missing')
    const examples = JSON.parse(readFileSync(new URL('markdown/spec.json', SHARED), 'utf8')) as {
      html: string
    }[]
    expect(examples.length).toBeGreaterThan(500)
    for (const { html } of examples) expectUnchanged(html)
  })

  it('where its markup was put together at random', () => {
    const random = randomNumbers(20_270_102)
    for (let i = 0; i < 1000; i += 1) expectUnchanged(soup(random))
  })
})

describe('what an article may hold', () => {
  const img = '<img src="/uploads/a-540.webp" alt="A crane" width="540" height="360">'
  it.each([
    ['a heading with its address', '<h2 id="h-one" lang="fr">Un</h2>', 'heading'],
    [
      'lists in lists',
      '<ul><li>a<ol start="3" reversed><li>b</li></ol></li><li><p>c</p><p>d</p></li></ul>',
      'bulletList',
    ],
    ['a list that begins with a list', '<ol><li><ul><li>a</li></ul></li></ol>', 'orderedList'],
    [
      'a quotation with its source',
      '<blockquote cite="https://a.example/"><p>a</p><ul><li>b</li></ul></blockquote>',
      'blockquote',
    ],
    [
      'a pull quote',
      '<figure class="pull-quote"><blockquote><p>a <em>b</em></p></blockquote><figcaption>C</figcaption></figure>',
      'pullQuote',
    ],
    [
      'a pull quote of nobody',
      '<figure class="pull-quote"><blockquote><p>a</p></blockquote></figure>',
      'pullQuote',
    ],
    [
      'a picture',
      `<figure>${img}<figcaption>The <em>crane</em>. <small>Ann Lee</small></figcaption></figure>`,
      'figure',
    ],
    [
      'a picture that nobody has to be told of',
      '<figure><img src="/a.webp" alt="" data-decorative=""></figure>',
      'figure',
    ],
    ['a picture in a link', `<figure><a href="/city/a">${img}</a></figure>`, 'figure'],
    [
      'words small at the end of a caption',
      `<figure>${img}<figcaption>The crane<small>!</small></figcaption></figure>`,
      'figure',
    ],
    [
      'a table',
      '<table><caption>T</caption><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody><tr><th scope="row">c</th><td>d</td></tr></tbody><tbody><tr><td colspan="2"><p>e</p><p>f</p></td></tr></tbody><tfoot><tr><td>g</td><td></td></tr></tfoot></table>',
      'tableBlock',
    ],
    [
      'a table in a figure',
      '<figure><table><tbody><tr><td>1</td></tr></tbody></table><figcaption>t</figcaption></figure>',
      'tableBlock',
    ],
    [
      'a table whose head is no head',
      '<table><tbody><tr><th>a</th></tr><tr><td>b</td></tr></tbody></table>',
      'tableBlock',
    ],
    ['code', '<pre>a &lt; b\n  c</pre>', 'codeBlock'],
    ['code in code', '<pre><code>a\n\nb</code></pre>', 'codeBlock'],
    ['a rule', '<hr>', 'horizontalRule'],
    ['a line to another article', '<p data-read-also="12"></p>', 'readAlso'],
    ['an embed', '<p data-embed="vimeo"><a href="https://vimeo.com/1">Film</a></p>', 'embed'],
    [
      'every wrapper',
      '<p dir="rtl" lang="ar"><a href="/x">a <strong>b <em>c</em></strong></a> <code>d</code><sub>e</sub><sup>f</sup><small>g</small><s>h</s><del>i</del><ins>j</ins><u>k</u><mark>l</mark><abbr title="m">n</abbr><cite>o</cite><q cite="https://a.example/">p</q><time datetime="2026-05-14">q</time><kbd lang="de">r</kbd><br>s</p>',
      'paragraph',
    ],
    [
      'code in a link in bold',
      '<p><strong>Read <a href="/x"><code>a</code></a> now</strong></p>',
      'paragraph',
    ],
    ['a picture among words', `<p>a ${img} b</p>`, 'paragraph'],
    ['definitions, which cannot be edited', '<dl><dt>a</dt><dd>b</dd></dl>', 'other'],
    ['wrappers in themselves, which cannot be edited', '<p><q>a <q>b</q></q></p>', 'other'],
  ])('is kept: %s', (_, html, kind) => {
    expect(kinds(html)).toEqual([kind])
    expectUnchanged(html)
  })

  it('keeps links whole, and bold whole, whichever goes further', () => {
    const html = '<p><a href="/x">a <strong>b</strong> c</a> <strong>d <a href="/y">e</a> f</strong></p>'
    expect(throughEditor(html)).toBe(html)
  })

  it('is nothing where nothing is written', () => {
    expect(throughEditor('')).toBe('')
    expect(throughEditor('<p> </p><ul><li></li></ul>')).toBe('')
  })
})
