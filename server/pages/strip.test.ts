import { describe, expect, it } from 'vitest'
import { IncompletePage, withoutFramework } from './strip.ts'

describe('a page without its framework', () => {
  it.each([
    ['<script src="/_next/static/chunks/a.js" async=""></script>'],
    ['<script>self.__next_f.push([1,"</p><script>"])</script>'],
    ['<script id="_R_">(globalThis["TURBOPACK"]||[]).push({"a":"<b>"})</script>'],
    ['<script type="module">import "/x.js"</script>'],
    ['<script src="//elsewhere.example/x.js"></script>'.replace('//elsewhere', 'https://elsewhere')],
    ['<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>'],
    ['<link rel="modulepreload" href="/_next/static/chunks/a.js"/>'],
    ['<!-- -->'],
    ['<!--$-->'],
    ['<!--/$-->'],
  ])('has lost %s', (part) => {
    expect(withoutFramework(`<p>before</p>${part}<p>after</p>`)).toBe('<p>before</p><p>after</p>')
  })

  it.each([
    ['<script src="/theme.js?v=1"></script>'],
    ['<script src="/reader.js?v=1" type="module"></script>'],
    ['<script type="application/ld+json">{"headline":"1 &lt; 2, <b> & <!-- -->"}</script>'],
    ['<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>'],
    ['<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin=""/>'],
    ['<link rel="preload" as="image" imageSrcSet="/uploads/a.webp 540w"/>'],
    ['<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; “words”</p>'],
    ['<textarea>\n<script>not a script</script></textarea>'],
    ['<p hidden="">Welcome</p>'],
  ])('has kept %s', (part) => {
    expect(withoutFramework(`<body>${part}</body>`)).toBe(`<body>${part}</body>`)
  })

  it('joins what comments had parted', () => {
    expect(withoutFramework('<p>3<!-- --> of <!-- -->5</p>')).toBe('<p>3 of 5</p>')
  })

  it.each([
    '<template id="B:0"></template>',
    '<div hidden id="S:0"><p>late</p></div>',
    '<!--$?--><p>waiting</p><!--/$-->',
    '<!--$!--><p>failed</p><!--/$-->',
  ])('is refused while %s is in it', (part) => {
    expect(() => withoutFramework(`<main>${part}</main>`)).toThrow(IncompletePage)
  })
})
