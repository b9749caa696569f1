import type { Page } from '@playwright/test'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { HOSTILE_MARKUP, swallows } from '#db/testing/hostile-markup.ts'

// Other people's collections lie beside the project where it is developed, not in it.
const SHARED = new URL('../../shared/data/hostile/', import.meta.url)

/** Where the collections should be, for saying that they are missing. */
export const hostileFolder = fileURLToPath(SHARED)

/** Each of these, if anything ran it, would set a global that tests look for. */
const CANARIES = [
  '<script>canary = 1</script>',
  '"><script>canary = 1</script>',
  '</textarea></title></style></script><script>canary = 1</script>',
  '<img src=x onerror="canary = 1">',
  '<svg onload="canary = 1">',
  '<svg><animate onbegin="canary = 1" attributeName=x dur=1s>',
  '<details open ontoggle="canary = 1">',
  '<iframe srcdoc="<script>parent.canary = 1</script>"></iframe>',
  '<a href="javascript:canary = 1" autofocus onfocus="canary = 1">press me</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror="canary = 1">',
  '<noscript><p title="</noscript><img src=x onerror=canary=1>">',
  '<!--><img src=x onerror="canary = 1">-->',
  '<p data-read-also="1"><img src=x onerror="canary = 1"></p>',
  'javascript:canary=1//https://example.org',
  'https://example.org/"onmouseover="canary=1',
  '{{constructor.constructor("canary = 1")()}}',
  '${canary = 1}',
] as const

/** @returns our own, and those of the collections if they are there */
export function hostileStrings(): string[] {
  return [...CANARIES, ...HOSTILE_MARKUP, ...collected()].filter((text) => text.trim() !== '')
}

function collected(): string[] {
  if (!existsSync(SHARED)) return []
  const read = (name: string) => readFileSync(new URL(name, SHARED), 'utf8')
  const naughty = JSON.parse(read('blns.json')) as string[]
  const html5lib = (JSON.parse(read('html5lib-sanitizer.dat')) as { input: string }[]).map(
    ({ input }) => input,
  )
  // Input, a line of two hyphens, what that suite's own sanitiser makes of it.
  const vectors = readdirSync(new URL('sanitiser-vectors/', SHARED)).map(
    (name) => read(`sanitiser-vectors/${name}`).split('\n--\n')[0] ?? '',
  )
  return [...naughty, ...html5lib, ...vectors]
}

/** In groups that are tried together: what would take in all that stands behind it stands last in one. */
export function inGroupsOf(size: number, strings: string[]): string[][] {
  const [last, others] = [strings.filter(isGreedy), strings.filter((text) => !isGreedy(text))]
  const most = size - 1
  const count = Math.max(last.length, Math.ceil(others.length / most))
  return Array.from({ length: count }, (_, index) => [
    ...others.slice(index * most, (index + 1) * most),
    ...last.slice(index, index + 1),
  ])
}

const isGreedy = (text: string) =>
  [
    text,
    `<p>${text}</p>`,
    `<p title="${text}">x</p>`,
    `<a href="${text}">x</a>`,
    `<img src='${text}' alt="">`,
  ].some(swallows)

/** Where a text has become the address of a picture: it is there, as far as the page can know, and may be loaded or not. */
export const answerPictures = async (page: Page) =>
  await page.route('**', async (route) => {
    const isPicture = route.request().resourceType() === 'image'
    return await (isPicture ? route.fulfill({ contentType: 'image/gif', body: DOT }) : route.continue())
  })
const DOT = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', 'base64')
