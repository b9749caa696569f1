import { describe, expect, test } from 'vitest'
import { cleanArticleHtml } from '../../text/html/clean.ts'
import { convertBody, type Surroundings } from './convert.ts'

const around: Surroundings = {
  base: 'https://old.example/2024/05/a-post/',
  gallery: () => [],
  reusable: (id) =>
    id === '5'
      ? '<!-- wp:paragraph --><p>Reused</p><!-- /wp:paragraph --><!-- wp:block {"ref":5} /-->'
      : undefined,
  moved: (url) => (url.pathname === '/moved/' ? '/city/moved' : undefined),
  articleAt: (url) => (url.pathname === '/moved/' ? 7 : url.pathname === '/later/' ? 'later' : null),
  images: async (sources) =>
    new Map(
      sources
        .filter((source) => source.includes('here'))
        .map((source) => [source, { src: '/uploads/here-540.webp', width: 540, height: 300 }]),
    ),
}
const clean = async (content: string) =>
  cleanArticleHtml((await convertBody(content, around)).html).replace(/\n/g, '')

describe('classic posts', () => {
  test.each([
    ['One\n\nTwo\nlines', '<p>One</p><p>Two<br>lines</p>'],
    ['One\r\n\r\nTwo', '<p>One</p><p>Two</p>'],
    ['<em>One\n\nTwo</em> end', '<p><em>One</em></p><p><em>Two</em> end</p>'],
    ['Before<ul>\n<li>a</li>\n</ul>after', '<p>Before</p><ul><li>a</li></ul><p>after</p>'],
    ['<blockquote>a\n\nb</blockquote>', '<blockquote><p>a</p><p>b</p></blockquote>'],
    ['a<br />\nb', '<p>a<br>b</p>'],
    ['<div>a\n\nb</div>', '<p>a</p><p>b</p>'],
    ['<pre>a\n\n\nb [gallery]</pre>', '<pre>abb</pre>'.replace('abb', 'ab [gallery]')],
    ['<p>own\nparagraph</p>', '<p>ownparagraph</p>'],
    ['a\n\n&nbsp;\n\nb<!--more-->c<!--nextpage-->d', '<p>a</p><p>b</p><p>c</p><p>d</p>'],
    ['https://v.example/1', '<p><a href="https://v.example/1" rel="noopener">https://v.example/1</a></p>'],
    ['<h2>Head</h2>\nText', '<h2>Head</h2><p>Text</p>'],
    ['', ''],
  ])('%j', async (content, html) => expect(await clean(content)).toBe(html))
})

describe('the block editor', () => {
  const block = (name: string, html: string, attributes = '') =>
    `<!-- wp:${name} ${attributes}-->\n${html}\n<!-- /wp:${name} -->\n\n`
  const image = '<img src="https://old.example/here.jpg" alt="Pier">'
  const local =
    '<img src="/uploads/here-540.webp" alt="Pier" width="540" height="300" loading="lazy" decoding="async">'

  test.each([
    [block('paragraph', '<p>a</p>') + block('heading', '<h2>b</h2>'), '<p>a</p><h2>b</h2>'],
    [
      block('image', `<figure class="wp-block-image">${image}<figcaption>c</figcaption></figure>`),
      `<figure>${local}<figcaption>c</figcaption></figure>`,
    ],
    [
      block(
        'pullquote',
        '<figure class="wp-block-pullquote"><blockquote><p>q</p><cite>who</cite></blockquote></figure>',
      ),
      '<figure class="pull-quote"><blockquote><p>q</p></blockquote><figcaption>who</figcaption></figure>',
    ],
    [
      block('pullquote', '<blockquote class="wp-block-pullquote"><p>q</p></blockquote>'),
      '<figure class="pull-quote"><blockquote><p>q</p></blockquote></figure>',
    ],
    [
      block(
        'gallery',
        `<ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure>${image}<figcaption>c</figcaption></figure></li></ul>`,
      ),
      `<figure>${local}<figcaption>c</figcaption></figure>`,
    ],
    [
      block(
        'gallery',
        `<figure class="wp-block-gallery">${block('image', `<figure>${image}</figure>`)}<figcaption class="blocks-gallery-caption">all</figcaption></figure>`,
      ),
      `<figure>${local}</figure><p>all</p>`,
    ],
    [
      block(
        'columns',
        `<div class="wp-block-columns">${block('column', '<div class="wp-block-column"><p>a</p></div>')}${block('column', '<div>b</div>')}</div>`,
      ),
      '<p>a</p><p>b</p>',
    ],
    [
      block(
        'embed',
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/abc\n</div><figcaption>c</figcaption></figure>',
      ),
      '<figure><p><a href="https://youtu.be/abc" rel="noopener">Watch at youtu.be</a></p><figcaption>c</figcaption></figure>',
    ],
    [
      block(
        'buttons',
        '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="https://b.example/">Go</a></div></div>',
      ),
      '<p><a href="https://b.example/" rel="noopener">Go</a></p>',
    ],
    [
      block(
        'table',
        '<figure class="wp-block-table"><table><tbody><tr><td>1</td></tr></tbody></table><figcaption>t</figcaption></figure>',
      ),
      '<figure><table><tbody><tr><td>1</td></tr></tbody></table><figcaption>t</figcaption></figure>',
    ],
    [block('more', '<!--more-->') + block('nextpage', '<!--nextpage-->') + '<!-- wp:spacer /-->', ''],
    [
      block(
        'file',
        '<div class="wp-block-file"><a href="https://f.example/a.pdf">Report</a><a class="wp-block-file__button" href="https://f.example/a.pdf" download>Download</a></div>',
      ),
      '<p><a href="https://f.example/a.pdf" rel="noopener">Report</a></p>',
    ],
    [
      block(
        'cover',
        `<div class="wp-block-cover" style="background-image:url(https://old.example/here.jpg)"><p>on it</p></div>`,
      ),
      `<figure>${local.replace('Pier', '')}</figure><p>on it</p>`,
    ],
    [block('paragraph', '<p>a</p>') + 'classic\n\ntext', '<p>a</p><p>classic</p><p>text</p>'],
    [
      block('code', '<pre class="wp-block-code"><code>[x a=1]\n&lt;!-- wp:more --></code></pre>'),
      '<pre><code>[x a=1]&lt;!-- wp:more --&gt;</code></pre>',
    ],
    ['<!-- wp:block {"ref":5} /-->', '<p>Reused</p>'.repeat(4)],
  ])('%#', async (content, html) => expect(await clean(content)).toBe(html))

  test('says which blocks it left out', async () => {
    const { leftOutBlocks } = await convertBody(
      '<!-- wp:latest-posts {"a":1} /--><!-- wp:block {"ref":9} /-->',
      around,
    )
    expect(leftOutBlocks).toEqual(['latest-posts', 'block'])
  })
})

describe('links', () => {
  test('links to imported posts lead to where they stand now, others stay, relative ones are made whole', async () => {
    expect(
      await clean(
        '<a href="/moved/#part">a</a> <a href="https://other.example/">b</a> <a href="../c/">c</a> <a href="#d">d</a>',
      ),
    ).toBe(
      '<p><a href="/city/moved#part">a</a> <a href="https://other.example/" rel="noopener">b</a> ' +
        '<a href="https://old.example/2024/05/c/" rel="noopener">c</a> <a href="#d">d</a></p>',
    )
  })

  test.each([
    ['Read also: <a href="/moved/">T</a>', '<p data-read-also="7"></p>'],
    ['<p><strong>READ ALSO:</strong> <em><a href="/moved/">T</a></em></p>', '<p data-read-also="7"></p>'],
    [
      '<p><strong>See also: <a href="https://old.example/moved/">T</a></strong></p>',
      '<p data-read-also="7"></p>',
    ],
    [
      'Read also: <a href="https://other.example/">T</a>',
      '<p>Read also: <a href="https://other.example/" rel="noopener">T</a></p>',
    ],
    ['Read also: <a href="/moved/">T</a> and more', '<p>Read also: <a href="/city/moved">T</a> and more</p>'],
    ['We read also: <a href="/moved/">T</a>', '<p>We read also: <a href="/city/moved">T</a></p>'],
  ])('%s', async (content, html) => expect(await clean(content)).toBe(html))

  test('a "Read also" to an article that is not written yet waits as a link', async () => {
    expect(await convertBody('Read also: <a href="/later/">T</a>', around)).toMatchObject({
      waitsForReadAlso: true,
    })
    expect(await convertBody('Read also: <a href="/moved/">T</a>', around)).toMatchObject({
      waitsForReadAlso: false,
    })
  })
})

describe('pictures', () => {
  test('one that is not here becomes a link to it, so that no page asks another site for anything', async () => {
    const body = await convertBody(
      '<img src="https://old.example/gone.jpg" alt="Fog"> <a href="/x"><img src="b%20c.jpg" alt=""></a>',
      around,
    )
    expect(cleanArticleHtml(body.html)).toBe(
      '<p><a href="https://old.example/gone.jpg" rel="noopener">Fog</a> <a href="https://old.example/x" rel="noopener">Picture: b c.jpg</a></p>',
    )
    expect(body.remoteImages).toEqual([
      'https://old.example/gone.jpg',
      'https://old.example/2024/05/a-post/b%20c.jpg',
    ])
  })

  test('a thumbnail linked to its own file shows our copy, without the link', async () => {
    expect(
      await clean(
        '<a href="https://old.example/here.jpg"><img data-src="https://old.example/here-300x200.jpg" src="data:x" alt="P"></a>',
      ),
    ).toBe(
      '<p><img src="/uploads/here-540.webp" alt="P" width="540" height="300" loading="lazy" decoding="async"></p>',
    )
  })

  test('emoji are text again, and counting pixels vanish', async () => {
    expect(
      await clean(
        'a <img class="wp-smiley" src="https://s.w.org/x.png" alt="🙂"> b<img src="https://t.example/p" width="1" height="1">',
      ),
    ).toBe('<p>a 🙂 b</p>')
  })
})

test.each([
  '\n\na',
  '<em>a\n\n',
  '[caption]<img src=x>',
  '<!-- wp:a -->',
  '<div class="wp-block-gallery"><img>',
  '[a]',
])(
  'a megabyte of %j is no trouble',
  async (piece) => {
    const start = performance.now()
    await convertBody(piece.repeat(1_000_000 / piece.length), around)
    expect(performance.now() - start).toBeLessThan(20_000)
  },
  30_000,
)
