export type Random = (below: number) => number

/** A linear congruential generator (Numerical Recipes' constants): the same soup in every run. */
export function randomNumbers(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const TAGS = (
  'p h1 h2 h3 h5 ul ol li dl dt dd blockquote figure figcaption img table caption colgroup col thead tbody tfoot tr th ' +
  'td a strong b em code pre sub sup q time abbr br hr div span center font form button select option textarea svg math ' +
  'mi mtext desc foreignObject annotation-xml title style script noscript template iframe video object nobr marquee ' +
  'listing xmp image body html details summary ruby rt'
).split(' ')

const ATTRIBUTES = [
  ...[
    'href="javascript:x"',
    'href=//h.i/%zz',
    'href=/p?q=[1]',
    'href="#x"',
    'src=/a.png',
    'src=https://r.example/a.png',
    'src=//r.example/a.png',
    'alt="a &lt;b"',
    'src=data:x',
    'id=x',
    'id=h-x',
  ],
  ...[
    'lang=en-UK',
    'lang=xx',
    'dir=rtl',
    'colspan=3',
    'rowspan=2',
    'start=-5',
    'reversed',
    'datetime=2024-01-31',
  ],
  ...[
    'datetime=x',
    'title=""',
    'class="pull-quote x"',
    'data-read-also=12',
    'data-embed=youtube',
    'data-decorative',
    'href=https://youtu.be/abcdefghij_',
    'style=x',
    'onclick=x',
    'width=0',
    'cite=x',
  ],
]

const WORDS = [
  'word',
  ' ',
  '\n',
  '\t',
  '&nbsp;',
  '&lt;',
  'é',
  '\u200B',
  '&#x81;',
  '\u0301x',
  '日本',
  '<!--c-->',
  '&#13;',
  '&#0;',
  '\uD800',
]

/** Markup put together at random: a few tags, most of them never closed. */
export function soup(random: Random): string {
  const pick = (from: string[]) => from[random(from.length)] ?? ''
  const attributes = () => Array.from({ length: random(4) }, () => ` ${pick(ATTRIBUTES)}`).join('')
  const piece = () => [`<${pick(TAGS)}${attributes()}>`, `</${pick(TAGS)}>`, pick(WORDS)][random(3)] ?? ''
  return Array.from({ length: 3 + random(50) }, piece).join('')
}
