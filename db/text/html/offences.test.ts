import { expect, it } from 'vitest'
import { offences } from './offences.ts'

it.each([
  ['<p><script>x</script></p>', '<script>'],
  ['<svg></svg>', '<svg>'],
  ['<div>x</div>', '<div>'],
  ['<p onclick="x">y</p>', 'p onclick'],
  ['<p style="x">y</p>', 'p style'],
  ['<p href="/x">y</p>', 'p href'],
  ['<a href="javascript:x">y</a>', 'javascript:x'],
  ['<a href=" java&#10;script:x">y</a>', ' java\nscript:x'],
  ['<img src="data:x">', 'data:x'],
  ['<img src="https://x.example/a.png">', 'https://x.example/a.png'],
  ['<img src="http://x.example/a.png">', 'http://x.example/a.png'],
  ['<img src="//x/a.png">', '//x/a.png'],
  ['<a href="//x">y</a>', '//x'],
  ['<a href="/\\x">y</a>', '/\\x'],
  ['<p><!-- x --></p>', '#comment'],
  ['<!-- x -->', '#comment'],
])('finds in %s %s', (html, offence) => {
  expect(offences(html)).toEqual([offence])
})

it('finds nothing in a clean article', () => {
  const html =
    '<h2 id="h-a" lang="en">a</h2><p><a href="https://x.example/" rel="noopener">b</a><a href="#a">c</a><img src="/a.png" alt=""></p>'
  expect(offences(html)).toEqual([])
})
