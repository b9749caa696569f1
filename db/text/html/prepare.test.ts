import { describe, expect, it } from 'vitest'
import { parseHtml, writeHtml } from './parse.ts'
import { prepare, type CleanOptions } from './prepare.ts'

function prepared(html: string, options: CleanOptions = {}): string {
  const fragment = parseHtml(html)
  prepare(fragment, options)
  return writeHtml(fragment)
}

describe('prepare', () => {
  it.each([
    ['<h1>a</h1><h5>b</h5><h6>c</h6>', '<h2>a</h2><h4>b</h4><h4>c</h4>'],
    ['<b>a</b><i>b</i><strike>c</strike><tt>d</tt>', '<strong>a</strong><em>b</em><s>c</s><code>d</code>'],
    ['<acronym title="x">a</acronym>', '<abbr title="x">a</abbr>'],
    ['<span>a</span><font color=red>b</font><big>c</big><constructor>d</constructor>', 'abcd'],
    ['<center>a</center><section>b</section>', '<div>a</div><div>b</div>'],
    [
      '<form action=x><label>a</label><input><button>b</button><select><option>c</select></form>',
      '<div>a</div>',
    ],
    ['<details><summary>a</summary>b</details>', '<div><p>a</p>b</div>'],
    ['a<!-- b --><script>c</script><style>d</style><noscript>e</noscript><template>f</template>g', 'ag'],
    ['<svg><a>b</a></svg><math><mi>c</mi></math>d', 'd'],
    ['<textarea><b>a</b></textarea><title>b</title><xmp><p>c</xmp>d', 'd'],
    [
      '<iframe src="https://x.example/a"></iframe>',
      '<p><a href="https://x.example/a">View at x.example</a></p>',
    ],
    ['<iframe></iframe><object>fallback</object>', ''],
    ['a&#x1;&#x81;&#xFFFE;b&#13;c', 'ab\nc'],
    ['<p title=" a&#x1;b ">', '<p title="ab"></p>'],
  ])('makes of %s %s', (html, plain) => {
    expect(prepared(html)).toBe(plain)
  })

  it('asks where pictures are now', () => {
    const asked: unknown[] = []
    const html = prepared('<img src=" a.png " alt="A" width=2 height=1 lang=en dir=ltr><img>', {
      mapImage: (image) => {
        asked.push(image)
        return image.src === '' ? undefined : { ...image, src: '/media/1', alt: 'B' }
      },
    })
    expect(asked).toEqual([
      { src: 'a.png', alt: 'A', width: '2', height: '1' },
      { src: '', alt: '' },
    ])
    expect(html).toBe('<img src="/media/1" alt="B" width="2" height="1" dir="ltr" lang="en">')
  })

  it('names the scheme of a picture that has none', () => {
    expect(prepared('<img src="//x.example/a b"><img src="a b">')).toBe(
      '<img src="https://x.example/a%20b"><img src="a b">',
    )
  })

  it('asks where links lead now, embeds included', () => {
    const html = prepared(
      '<a href="?p=1">a</a><a href="x">b</a><a>c</a><iframe src="https://x.example/a"></iframe>',
      {
        mapLink: (href) => (href === 'x' ? undefined : `/moved#${href}`),
      },
    )
    expect(html).toBe(
      '<a href="/moved#?p=1">a</a>bc<p><a href="/moved#https://x.example/a">View at x.example</a></p>',
    )
  })
})
