import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cleanArticleHtml } from './clean.ts'
import { offences } from './offences.ts'

const folder = new URL('../../../../shared/data/hostile/', import.meta.url)

describe.each([
  ['blns.json', 515, () => readJson('blns.json') as string[]],
  [
    'html5lib-sanitizer.dat',
    70,
    () => (readJson('html5lib-sanitizer.dat') as Array<{ input: string }>).map(({ input }) => input),
  ],
  ['sanitiser-vectors', 20, readVectors],
])('every string of %s', (name, least, read) => {
  it('comes out clean, and stays as it came out', () => {
    if (!existsSync(folder)) return console.warn(`not checked: ../shared/data/hostile/${name} is missing`)
    const inputs = read()
    expect(inputs.length).toBeGreaterThanOrEqual(least)
    for (const input of inputs) for (const html of inContexts(input)) expectClean(html)
  })
})

describe('markup put together at random', () => {
  it('comes out clean, and stays as it came out', () => {
    const random = randomNumbers(20_261_013)
    for (let i = 0; i < 3000; i += 1) expectClean(soup(random))
  })
})

function expectClean(html: string): void {
  const clean = cleanArticleHtml(html)
  expect(offences(clean), html).toEqual([])
  expect(cleanArticleHtml(clean), html).toBe(clean)
}

function inContexts(input: string): string[] {
  return [
    input,
    `<p title="${input}">${input}`,
    `<a href="${input}">x</a><img src='${input}'>`,
    `<table><tr><td>${input}</table>`,
    `<svg><style>${input}</style>`,
  ]
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
}

// Input, a line of two hyphens, what the suite's own sanitiser makes of it.
function readVectors(): string[] {
  const vectors = new URL('sanitiser-vectors/', folder)
  return readdirSync(vectors).map(
    (name) => readFileSync(new URL(name, vectors), 'utf8').split('\n--\n')[0] ?? '',
  )
}

type Random = (below: number) => number

// A linear congruential generator (Numerical Recipes' constants): the same soup in every run.
function randomNumbers(seed: number): Random {
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

function soup(random: Random): string {
  const pick = (from: string[]) => from[random(from.length)] ?? ''
  const attributes = () => Array.from({ length: random(4) }, () => ` ${pick(ATTRIBUTES)}`).join('')
  const piece = () => [`<${pick(TAGS)}${attributes()}>`, `</${pick(TAGS)}>`, pick(WORDS)][random(3)] ?? ''
  return Array.from({ length: 3 + random(50) }, piece).join('')
}
