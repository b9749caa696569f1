import { describe, expect, it } from 'vitest'
import { setChildren } from './dom.ts'
import { flow } from './flow.ts'
import { parseHtml, writeHtml } from './parse.ts'

function built(html: string): string {
  const fragment = parseHtml(html)
  setChildren(
    fragment,
    flow(fragment.childNodes, { paragraphs: true, headings: true, depth: 0, wrappers: [] }),
  )
  return writeHtml(fragment)
}

const pictureHtml = '<img src="/a" alt="" loading="lazy" decoding="async">'

describe('lists', () => {
  it.each([
    ['<ul><li>a<li> <li><p>b</p></ul>', '<ul><li>a</li><li><p>b</p></li></ul>'],
    [
      '<ol start=3 reversed><li>a<ol><li>b</ol></ol>',
      '<ol start="3" reversed=""><li>a<ol><li>b</li></ol></li></ol>',
    ],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<ul> <li></li></ul>', ''],
    ['<li>a<li>b', '<ul><li>a</li><li>b</li></ul>'],
    ['<a href="/x"><ul><li>a</ul></a>', '<ul><li><a href="/x">a</a></li></ul>'],
    ['<dl><dt>a<p>b</p><dd>c<p>d</dl>', '<dl><dt>a<br>b</dt><dd>c<p>d</p></dd></dl>'],
    [
      '<dl><dd>a<ul><li>b</ul>c<dt>d<dd>e<dt>f</dl>',
      '<p>a</p><ul><li>b</li></ul><p>c</p><dl><dt>d</dt><dd>e</dd></dl><p>f</p>',
    ],
    ['<dl><dt>a<dd> </dl>', '<p>a</p>'],
    ['<dt>a</dt><dd>b</dd>', '<p>a</p><p>b</p>'],
  ])('%s', (html, expected) => {
    expect(built(html)).toBe(expected)
  })
})

describe('quotes, figures and preformatted text', () => {
  it.each([
    [
      '<blockquote cite="https://x.example/">a<p>b</blockquote>',
      '<blockquote cite="https://x.example/"><p>a</p><p>b</p></blockquote>',
    ],
    ['<blockquote> </blockquote><pre> \n</pre><hr lang=en>', '<hr lang="en">'],
    [
      '<figure><img src=/a><figcaption>b<p>c</figcaption></figure>',
      `<figure>${pictureHtml}<figcaption>b<br>c</figcaption></figure>`,
    ],
    [
      '<figure><figcaption>b</figcaption><img src=/a><figcaption>c</figcaption></figure>',
      `<figure><p>${pictureHtml}</p><p>c</p><figcaption>b</figcaption></figure>`,
    ],
    [
      '<figure class="pull-quote"><blockquote>a</blockquote><figcaption> </figcaption></figure>',
      '<figure class="pull-quote"><blockquote><p>a</p></blockquote></figure>',
    ],
    ['<figure><figcaption>a</figcaption></figure>', '<p>a</p>'],
    ['<figure><img><figcaption></figcaption></figure>', ''],
    ['<pre>\n\n  a\n  <em>b</em><code>c</code></pre>', '<pre>  a\n  <em>b</em><code>c</code></pre>'],
  ])('%s', (html, expected) => {
    expect(built(html)).toBe(expected)
  })
})

describe('tables', () => {
  it.each([
    [
      '<table><tr><th scope=row>a<td></table>',
      '<table><tbody><tr><th scope="row">a</th><td></td></tr></tbody></table>',
    ],
    [
      '<table><caption>a<p>b</caption><tr><td><h2>c</h2></table>',
      '<table><caption>a<br>b</caption><tbody><tr><td><h2>c</h2></td></tr></tbody></table>',
    ],
    [
      '<table><tr><th><h2>a</h2><ul><li><h3>b</h3></ul></table>',
      '<table><tbody><tr><th><p>a</p><ul><li><p>b</p></li></ul></th></tr></tbody></table>',
    ],
    [
      '<table><caption>a</caption><caption>b</caption><tr><td>c</table>',
      '<p>b</p><table><caption>a</caption><tbody><tr><td>c</td></tr></tbody></table>',
    ],
    ['<table><caption>a</caption><tr></tr></table>', '<p>a</p>'],
    ['<table></table>', ''],
    [
      '<table><tr><td><table><tr><td>a</table></table>',
      '<table><tbody><tr><td><table><tbody><tr><td>a</td></tr></tbody></table></td></tr></tbody></table>',
    ],
    ['<table>a<tr><td>b</table>', '<p>a</p><table><tbody><tr><td>b</td></tr></tbody></table>'],
  ])('%s', (html, expected) => {
    expect(built(html)).toBe(expected)
  })
})

it('stops nesting at a depth no article needs, and keeps the words', () => {
  const html = built(`${'<blockquote>a'.repeat(50)}`)
  expect(html.match(/<blockquote>/g)).toHaveLength(12)
  expect(html.match(/a/g)).toHaveLength(50)
})

it('does no work twice however definitions nest', () => {
  const start = performance.now()
  expect(built(`${'<dl><dd>'.repeat(90)}x`)).toBe('<p>x</p>')
  expect(performance.now() - start).toBeLessThan(1000)
})
