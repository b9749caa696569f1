import { describe, expect, it } from 'vitest'
import { placeIn, replaceIn } from './sentence.ts'

describe('a sentence', () => {
  it('is found in its paragraph, whatever blanks and links stand in it', () => {
    const html = '<p>First. The <a href="/x">council</a>\n voted on Monday. Last.</p><p>Other.</p>'
    expect(placeIn(html, ' The council voted  on Monday. ')).toEqual({
      ...{ before: 'First. ', sentence: 'The council voted on Monday.', after: ' Last.' },
    })
    expect(placeIn(html, 'Last. Other.')).toBeNull()
    expect(placeIn(html, ' ')).toBeNull()
  })

  it.each([
    [
      '<p>It was <b>Monday</b> there.</p>',
      'It was Monday there.',
      'It was Tuesday there.',
      '<p>It was <b>Tuesday</b> there.</p>',
    ],
    [
      '<p>A <a href="/x">link</a> stays.</p>',
      'A link stays.',
      'A link stays here.',
      '<p>A <a href="/x">link</a> stays here.</p>',
    ],
    ['<p>One<br>two three.</p>', 'One two three.', 'One two four.', '<p>One<br>two four.</p>'],
    ['<ul><li>a b</li><li>c</li></ul>', 'a b', 'b', '<ul><li>b</li><li>c</li></ul>'],
    ['<p>5 &lt; 6 &amp; 7</p>', '5 < 6', '5 < 8', '<p>5 &lt; 8 &amp; 7</p>'],
    ['<p>Party 🎉 time</p>', 'Party 🎉 time', 'Party 🎊 time', '<p>Party 🎊 time</p>'],
    ['<p>Gone. Kept.</p>', 'Gone.', '', '<p> Kept.</p>'],
    [
      '<blockquote><p>Said so.</p></blockquote>',
      'Said so.',
      'Said <i>so</i>.',
      '<blockquote><p>Said &lt;i&gt;so&lt;/i&gt;.</p></blockquote>',
    ],
    ['<p>قال المجلس</p>', 'قال المجلس', 'قال مجلس المدينة', '<p>قال مجلس المدينة</p>'],
  ])('in %s is replaced, and what stands around it stays', (html, from, to, result) => {
    expect(replaceIn(html, from, to)).toEqual({ ok: true, html: result })
  })

  it('is replaced only where it stands once', () => {
    expect(replaceIn('<p>Yes.</p><p>Yes.</p>', 'Yes.', 'No.')).toEqual({ ok: false, reason: 'many' })
    expect(replaceIn('<p>Yes.</p>', 'Maybe.', 'No.')).toEqual({ ok: false, reason: 'not-found' })
    expect(replaceIn('<p>Yes.</p>', 'Yes.', ' Yes. ')).toEqual({ ok: false, reason: 'unchanged' })
    expect(replaceIn('<p>Yes.</p>', '', 'No.')).toEqual({ ok: false, reason: 'not-found' })
  })
})
