import { Comparison } from '../text/comparison.ts'
import { slugify } from '../text/slug.ts'
import { plainText } from '../text/words.ts'

/** A sub-head of an article, and where it stands. */
export interface Heading {
  /** Of the heading's element: what `#…` leads to. */
  anchor: string
  text: string
  /** Under the sub-head before it, as an h3 is under an h2. */
  isInner: boolean
}

// cleanArticleHtml writes an id, which begins with "h-", before all other attributes, and escapes every < in text.
const HEADING = /<h([2-6])(?: id="([^"]*)")?([^>]*)>(.*?)<\/h\1>/gs
const PREFIX = 'h-'
const LONGEST = 60

interface Found {
  given: string | undefined
  level: number
  text: string
}

const headingsIn = (bodyHtml: string): Found[] =>
  [...bodyHtml.matchAll(HEADING)].map(([, level, given, , inner = '']) => ({
    ...{ given, level: Number(level), text: plainText(inner) },
  }))

/**
 * Gives every sub-head of a body an anchor: the one that it has, else one made of its words. The same body always gets
 * the same, and a sub-head keeps its own whatever is added before or behind it.
 *
 * @param bodyHtml cleaned by cleanArticleHtml
 */
export function anchored(bodyHtml: string): { html: string; headings: Heading[] } {
  const found = headingsIn(bodyHtml)
  const anchors = anchorsOf(found)
  return {
    html: withAnchors(bodyHtml, anchors),
    headings: found
      .map(({ level, text }, index) => ({ anchor: anchors[index] ?? '', text, isInner: level > 2 }))
      .filter(({ text }) => text !== ''),
  }
}

/**
 * A body that is written anew, with the anchors that it had: a sub-head whose words were changed is still found by the
 * links that lead to it. Only what would be lost is written into it.
 *
 * @param bodyHtml cleaned by cleanArticleHtml
 * @param before what the article said until now, as it was stored
 */
export function keepAnchors(bodyHtml: string, before: string): string {
  const oldAnchors = anchorsOf(headingsIn(before))
  const found = headingsIn(bodyHtml)
  if (oldAnchors.length === 0 || found.length === 0) return bodyHtml
  const given = new Set(found.flatMap((heading) => heading.given ?? []))
  const kept = found.map((heading) => heading.given)
  let [at, oldAt] = [0, 0]
  let takenAway: string[] = []
  for (const { added, removed, value } of new Comparison().lists(
    textsOf(headingsIn(before)),
    textsOf(found),
  )) {
    const theirs = added ? takenAway : oldAnchors.slice(oldAt, oldAt + value.length)
    if (!added) oldAt += value.length
    // What stands in the place of what was taken away is the same sub-head in other words.
    takenAway = removed ? theirs : []
    if (removed) continue
    for (const [place, anchor] of theirs.slice(0, value.length).entries())
      if (!given.has(anchor)) kept[at + place] ??= anchor
    at += value.length
  }
  const natural = anchorsOf(found)
  return withAnchors(
    bodyHtml,
    kept.map((anchor, index) => (anchor === natural[index] ? found[index]?.given : anchor)),
  )
}

const textsOf = (headings: Found[]) => headings.map(({ text }) => text)

/** By the words; the second of the same words has a number. */
function anchorsOf(found: Found[]): string[] {
  const taken = new Set(found.flatMap(({ given }) => given ?? []))
  const last = new Map<string, number>()
  return found.map(({ given, text }) => {
    if (given !== undefined) return given
    const words = PREFIX + slugify(text).slice(0, LONGEST).replace(/-$/, '')
    let anchor = words
    // Goes on where it ended: of ten thousand sub-heads of one name, each would try all numbers before its own.
    let number = last.get(words) ?? 1
    while (taken.has(anchor)) anchor = `${words}-${(number += 1)}`
    last.set(words, number)
    taken.add(anchor)
    return anchor
  })
}

function withAnchors(bodyHtml: string, anchors: (string | undefined)[]): string {
  let index = 0
  return bodyHtml.replace(HEADING, (_, level: string, _given, attributes: string, inner: string) => {
    const anchor = anchors[index++]
    return `<h${level}${anchor === undefined ? '' : ` id="${anchor}"`}${attributes}>${inner}</h${level}>`
  })
}
