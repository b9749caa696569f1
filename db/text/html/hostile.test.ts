import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { HOSTILE_MARKUP } from '../../testing/hostile-markup.ts'
import { randomNumbers, soup } from '../../testing/soup.ts'
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

describe('markup that two parsers read differently', () => {
  it.each(HOSTILE_MARKUP)('comes out clean, and stays as it came out: %s', (text) => {
    for (const html of inContexts(text)) expectClean(html)
  })
})

describe('markup without end', () => {
  const MUCH = 200_000
  it.each([
    ...[
      '<div>',
      '<b>',
      '<a href=/x>',
      '<table>',
      '<ul><li>',
      '<dl><dd>',
      '<blockquote>x',
      '<svg><style>',
      '<template>',
    ],
    ...[
      '<math><mtext><table><mglyph><style>',
      '<figure><figcaption>x',
      '<form><input>',
      '<b>x<p>',
      '<!--',
      '<![CDATA[',
    ],
    ...[
      '</',
      '&notin;',
      '<p data-embed=youtube><a href=https://youtu.be/abcdefghijk>',
      '<font color=red>x',
      '<nobr>',
    ],
  ])('of %s is read in its time, and comes out clean', (piece) => {
    expectClean(piece.repeat(MUCH / piece.length))
  })

  it('in one attribute, or in many, is read in its time, and comes out clean', () => {
    expectClean(`<p><a href="/${'a%zz'.repeat(MUCH / 4)}">x</a></p>`)
    expectClean(`<p ${Array.from({ length: MUCH / 10 }, (_, at) => `a${at}=b`).join(' ')}>x</p>`)
    expectClean(`<p><abbr title="${'<h2>'.repeat(MUCH / 4)}">x</abbr></p>`)
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
