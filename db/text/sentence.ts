import { isElement, isText, type Element, type Node, type Parent, type TextNode } from './html/dom.ts'
import { parseHtml, writeHtml } from './html/parse.ts'

/** A sentence where it stands: in its paragraph, with what is before and behind it. */
export interface Placed {
  before: string
  sentence: string
  after: string
}

export type Replaced = { ok: true; html: string } | { ok: false; reason: 'not-found' | 'many' | 'unchanged' }

const BLOCKS = new Set(
  'p li h2 h3 h4 blockquote figcaption td th caption pre dt dd summary div aside section figure ul ol table'.split(
    ' ',
  ),
)

/** A character of a block as it is read, and where in the tree it stands. */
interface Place {
  node: TextNode
  /** Of its first unit of UTF-16 in the node, and behind its last: a run of blanks is read as one. */
  from: number
  to: number
}
interface Block {
  text: string
  /** Whether the text ends in a blank: looking at the end of a text that still grows costs as much as all of it. */
  endsBlank: boolean
  /** One for each unit of the text; null for a line break, which is no text. */
  places: (Place | null)[]
}

/** As it is read: whatever blanks stand between its words. */
export const asRead = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * Where a sentence stands in a piece of HTML.
 *
 * @param quote as it was marked or copied; blanks make no difference
 * @returns null where no block holds it as a whole
 */
export function placeIn(html: string, quote: string): Placed | null {
  const wanted = asRead(quote)
  if (wanted === '') return null
  for (const { text } of blocksOf(parseHtml(html))) {
    const at = text.indexOf(wanted)
    if (at === -1) continue
    return {
      before: text.slice(0, at),
      sentence: wanted,
      after: text.slice(at + wanted.length),
    }
  }
  return null
}

/**
 * Puts another sentence in the place of one. Links and emphasis stay where the words under them do.
 *
 * @param from has to stand there exactly once, within one block
 */
export function replaceIn(html: string, from: string, to: string): Replaced {
  const [wanted, given] = [asRead(from), asRead(to)]
  if (wanted === given) return { ok: false, reason: 'unchanged' }
  const tree = parseHtml(html)
  const found = wanted === '' ? [] : [...blocksOf(tree)].flatMap((block) => placesOf(block, wanted))
  const [one, ...more] = found
  if (!one) return { ok: false, reason: 'not-found' }
  if (more.length > 0) return { ok: false, reason: 'many' }
  const { start, end, words } = difference(wanted, given)
  rewrite(one.block, { from: one.at + start, to: one.at + end }, words)
  return { ok: true, html: writeHtml(tree) }
}

function placesOf(block: Block, wanted: string): { block: Block; at: number }[] {
  const found: { block: Block; at: number }[] = []
  for (let at = block.text.indexOf(wanted); at !== -1; at = block.text.indexOf(wanted, at + 1))
    found.push({ block, at })
  return found
}

/** What has to go of the one text, and what comes in its place: as little as can be. */
function difference(one: string, other: string) {
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  if (isLowSurrogate(one[start]) || isLowSurrogate(other[start])) start -= 1
  let tail = 0
  while (tail < shortest - start && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1
  if (tail > 0 && isLowSurrogate(one.at(-tail))) tail -= 1
  return { start, end: one.length - tail, words: other.slice(start, other.length - tail) }
}

const isLowSurrogate = (unit: string | undefined) =>
  unit !== undefined && unit >= '\uDC00' && unit <= '\uDFFF'

function rewrite({ places }: Block, { from, to }: { from: number; to: number }, words: string) {
  // From behind: what stands before keeps its place.
  for (let at = to - 1; at >= from; at -= 1) {
    const place = places[at]
    if (!place || places[at - 1] === place) continue
    const { node } = place
    node.value = node.value.slice(0, place.from) + node.value.slice(place.to)
  }
  if (words === '') return
  const at = places[from] ?? places.slice(0, from).findLast((place) => place !== null)
  if (!at) return
  const offset = at === places[from] ? at.from : at.to
  at.node.value = at.node.value.slice(0, offset) + words + at.node.value.slice(offset)
}

/** Blocks that hold no others, or the text between others, each as it is read. */
function* blocksOf(parent: Parent): Generator<Block> {
  let run: Node[] = []
  for (const node of parent.childNodes) {
    if (!holdsBlocks(node)) {
      run.push(node)
      continue
    }
    yield* blockOf(run)
    run = []
    yield* blocksOf(node as Element)
  }
  yield* blockOf(run)
}

const holdsBlocks = (node: Node): boolean =>
  isElement(node) && (BLOCKS.has(node.tagName) || node.childNodes.some(holdsBlocks))

function* blockOf(nodes: Node[]): Generator<Block> {
  const block: Block = { text: '', endsBlank: false, places: [] }
  collect(nodes, block)
  if (block.endsBlank) {
    block.text = block.text.slice(0, -1)
    block.places.pop()
  }
  if (block.text !== '') yield block
}

function collect(nodes: Node[], block: Block) {
  for (const node of nodes) {
    if (isText(node)) collectText(node, block)
    else if (isElement(node) && node.tagName === 'br') blank(block, null)
    else if (isElement(node)) collect(node.childNodes, block)
  }
}

function collectText(node: TextNode, block: Block) {
  for (const { 0: piece, index } of node.value.matchAll(/\s+|[^\s]/gu)) {
    const place = { node, from: index, to: index + piece.length }
    if (/^\s/.test(piece)) blank(block, place)
    else {
      block.text += piece
      block.endsBlank = false
      for (let unit = 0; unit < piece.length; unit += 1) block.places.push(place)
    }
  }
}

function blank(block: Block, place: Place | null) {
  if (block.text === '' || block.endsBlank) return
  block.text += ' '
  block.endsBlank = true
  block.places.push(place)
}
