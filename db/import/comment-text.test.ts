import { expect, test } from 'vitest'
import { commentText } from './comment-text.ts'

test.each([
  ['Plain', 'Plain'],
  ['One\nTwo\n\nThree', 'One\nTwo\n\nThree'],
  ['One<br />\r\nTwo<br>Three', 'One\nTwo\nThree'],
  ['<p>One</p>\n<p>Two</p>', 'One\n\nTwo'],
  ['\t\tindented\n    more', 'indented\nmore'],
  ['See <a href="https://a.example/x">this</a>', 'See this (https://a.example/x)'],
  ['<a href="https://a.example/">a.example</a>', 'a.example'],
  ['<a href="https://a.example/x">https://a.example/x</a>', 'https://a.example/x'],
  ['<a href="javascript:alert(1)">x</a>', 'x'],
  ['<blockquote>a\nb</blockquote>c', '> a\n> b\n\nc'],
  ['<ul><li>a</li><li>b</li></ul>', '- a\n- b'],
  ['Tom &amp; &lt;b&gt; 1 < 2', 'Tom & <b> 1 < 2'],
  ['<script>alert(1)</script>a<style>p{}</style>', 'a'],
  ['<img src="https://a.example/p.jpg" alt="Pier">', 'Pier (https://a.example/p.jpg)'],
  ['<pre>a\n    b</pre>', 'a\n    b'],
  ['a\u202Eb\u0000c', 'abc'],
  ['<p>&nbsp;</p>', ''],
])('%j', (html, text) => expect(commentText(html)).toBe(text))
