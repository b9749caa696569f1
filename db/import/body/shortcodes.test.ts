import { describe, expect, test } from 'vitest'
import { expandShortcodes } from './shortcodes.ts'

const pictures = [
  { url: 'https://x.example/1.jpg', alt: 'One "1"', caption: 'First & last' },
  { url: 'https://x.example/2.jpg', alt: '', caption: '' },
]
const expand = (html: string) =>
  expandShortcodes(html, (ids) => (ids ? pictures.slice(0, ids.length) : pictures))
const flat = (html: string) => expand(html).html.replace(/\s*\n\s*/g, '')

describe('captions and galleries', () => {
  test('a caption becomes a figure, its words from between the tags or from the attribute', () => {
    expect(
      flat('[caption id="a" width="3"]<a href="/b"><img src="/c"></a> Words <em>here</em>[/caption]'),
    ).toBe('<figure><a href="/b"><img src="/c"></a><figcaption>Words <em>here</em></figcaption></figure>')
    expect(flat('[wp_caption caption="Old"]<img src="/c">[/wp_caption]')).toBe(
      '<figure><img src="/c"><figcaption>Old</figcaption></figure>',
    )
    expect(flat('[caption]no picture[/caption]')).toBe('no picture')
  })

  test('a gallery becomes one figure for each picture, with everything escaped', () => {
    expect(flat('[gallery ids="1"]')).toBe(
      '<figure><img src="https://x.example/1.jpg" alt="One &quot;1&quot;"><figcaption>First &amp; last</figcaption></figure>',
    )
    expect(flat('[gallery columns="2"]').match(/<figure>/g)).toHaveLength(2)
  })
})

describe('embeds and players', () => {
  test.each([
    [
      '[embed width="3"]https://v.example/1?a=1&amp;b[/embed]',
      '<iframe src="https://v.example/1?a=1&amp;b"></iframe>',
    ],
    [
      '[youtube=http://www.youtube.com/watch?v=abc]',
      '<iframe src="http://www.youtube.com/watch?v=abc"></iframe>',
    ],
    ['[youtube id="abc-DEF_123"]', '<iframe src="https://www.youtube.com/watch?v=abc-DEF_123"></iframe>'],
    ['[youtube]abcdefg[/youtube]', '<iframe src="https://www.youtube.com/watch?v=abcdefg"></iframe>'],
    ['[vimeo 1234]', '<iframe src="https://vimeo.com/1234"></iframe>'],
    ['[audio mp3="https://a.example/x.mp3"][/audio]', '<audio src="https://a.example/x.mp3"></audio>'],
    ['[video src="https://a.example/x.mp4" poster="p"]', '<video src="https://a.example/x.mp4"></video>'],
  ])('%s', (source, html) => expect(flat(source)).toBe(html))

  test('no attribute can break out of the element', () => {
    expect(flat(`[video mp4='https://e.example/v.mp4" onerror="alert(1)'][/video]`)).toBe(
      '<video src="https://e.example/v.mp4&quot; onerror=&quot;alert(1)"></video>',
    )
  })
})

describe('what is no known shortcode', () => {
  test('an unknown one loses its tags, keeps its content and is counted', () => {
    const { html, unknown } = expand(
      '[vc_row full="1"][vc_column]Text [b]bold[/b][/vc_column][/vc_row] [ad_slot] [x id=3]',
    )
    expect(html).toBe('Text bold  ')
    expect(unknown.toSorted()).toEqual(['ad_slot', 'b', 'vc_column', 'vc_row', 'x'])
    expect(expand('One\n[contact-form]\ntwo [/stray]').unknown).toEqual(['stray', 'contact-form'])
  })

  test.each([
    'He said [sic] it',
    'a [1] b [2]',
    '[Editor\u2019s note: x]',
    '[The minister] spoke',
    '[…]',
    'x[i] = y[j]',
    '[ ]',
    '[',
    'a ] b',
  ])('brackets in prose stay: %s', (prose) => expect(expand(prose)).toEqual({ html: prose, unknown: [] }))

  test('doubled brackets stand for themselves', () => {
    expect(expand('Write [[gallery ids="1"]] or [[caption]].')).toEqual({
      html: 'Write [gallery ids="1"] or [caption].',
      unknown: [],
    })
  })

  test.each([
    '<pre>[gallery]</pre>',
    '<code>[caption]x[/caption]</code>',
    '<PRE class="x"><b>[x a=1]</b></PRE>',
    '<!-- wp:shortcode [x a=1] -->',
    '<a title="[x a=1]">b</a>',
    '<script>var a = [b_c]</script>',
  ])('code, comments and attributes are left alone: %s', (html) =>
    expect(expand(html)).toEqual({ html, unknown: [] }),
  )

  test('hostile input costs little time', () => {
    const start = performance.now()
    for (const text of ['[a ', '[a "', '<pre>', '<a "', '[a]', '[[', '[/a]', '<!--', '[a x=1][b y=2]'])
      expand(text.repeat(60_000))
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})
