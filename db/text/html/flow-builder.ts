import { WRAPPERS } from './allow-list.ts'
import { articleAttributes } from './attributes.ts'
import { embedParagraph } from './embed.ts'
import { isElement, isHeading, isText, newElement, type Attributes, type Element, type Node } from './dom.ts'
import { InlineRun, wrappersWith, type Wrapper } from './run.ts'

/** Where content stands. */
export type Place = {
  /** Words need a paragraph around them; without it they may stand bare, as in a list item. */
  paragraphs: boolean
  /** Headings may stand here; not so in a table's heading cell. */
  headings: boolean
  /** How many lists, quotes, figures and tables it stands in. */
  depth: number
  wrappers: Wrapper[]
}

/** Makes valid nodes of a block and what is in it; undefined for one that only marks where lines end. */
export type BlockBuilder = (element: Element, place: Place) => Node[] | undefined

// An article needs three or four. Each costs up to four levels of elements, and all must fit into the
// parser's 200.
const DEEPEST = 12

type Piece = { bare: boolean; nodes: Node[] }
type Frame = { tagName: string; attributes: Attributes }

/** Sorts nodes into paragraphs, headings and blocks, in their order. */
export class FlowBuilder {
  readonly #place: Place
  readonly #build: BlockBuilder
  readonly #run = new InlineRun()
  readonly #pieces: Piece[] = []
  // The paragraph or heading that the words now being added belong to.
  #frame: Frame | undefined
  #strayItems: Element[] = []
  #strayWrappers: Wrapper[] = []

  constructor(place: Place, build: BlockBuilder) {
    this.#place = place
    this.#build = build
  }

  /** Adds nodes at the end, each in its own way. */
  addAll(nodes: Node[], wrappers: Wrapper[]): void {
    for (const node of nodes) this.#add(node, wrappers)
  }

  /** @returns all that was added, as valid nodes */
  finish(): Node[] {
    this.#endRun()
    this.#endStrayItems()
    // Two bare runs side by side would become one.
    const touching = this.#pieces.some((piece, i) => piece.bare && this.#pieces[i + 1]?.bare)
    const wrapped = this.#place.paragraphs || touching
    return this.#pieces.flatMap(({ bare, nodes }) => (bare && wrapped ? [newElement('p', {}, nodes)] : nodes))
  }

  #add(node: Node, wrappers: Wrapper[]): void {
    if (isText(node)) this.#run.addText(node.value, wrappers)
    if (!isElement(node)) return
    if (node.tagName === 'img') this.#run.addPicture(node, wrappers)
    else if (node.tagName === 'br') this.#run.addBreak(wrappers)
    else if (WRAPPERS.has(node.tagName)) this.addAll(node.childNodes, wrappersWith(node, wrappers))
    else if (node.tagName === 'p' || isHeading(node)) this.#addParagraph(node, wrappers)
    else this.#addBlock(node, wrappers)
  }

  #addParagraph(element: Element, wrappers: Wrapper[]): void {
    this.#endRun()
    const attributes = articleAttributes(element) ?? {}
    if ('data-read-also' in attributes) return this.#emit([newElement('p', readAlsoAttributes(attributes))])
    const embed = 'data-embed' in attributes ? embedParagraph(element) : undefined
    if (embed !== undefined) return this.#emit([embed])
    const outer = this.#frame
    const begins = isHeading(element) && this.#place.headings
    // `<h2><p>Words</p></h2>` is a heading.
    if (begins) this.#frame = { tagName: element.tagName, attributes }
    else if (!isHeadingFrame(outer))
      this.#frame = { tagName: 'p', attributes: paragraphAttributes(attributes) }
    this.addAll(element.childNodes, wrappers)
    this.#endRun()
    this.#frame = isHeadingFrame(outer) && this.#frame !== outer ? undefined : outer
  }

  #addBlock(element: Element, wrappers: Wrapper[]): void {
    this.#endRun()
    if (element.tagName === 'li' && this.#place.depth < DEEPEST) {
      return this.#addStrayItem(element, wrappers)
    }
    const built = this.#place.depth < DEEPEST ? this.#build(element, { ...this.#place, wrappers }) : undefined
    if (built !== undefined) return this.#emit(built)
    this.addAll(element.childNodes, wrappers)
    this.#endRun()
  }

  #addStrayItem(item: Element, wrappers: Wrapper[]): void {
    if (wrappers !== this.#strayWrappers) this.#endStrayItems()
    this.#strayWrappers = wrappers
    this.#strayItems.push(item)
  }

  #endRun(): void {
    const words = this.#run.take()
    if (words.length === 0) return
    if (this.#frame === undefined) return this.#emit(words, true)
    this.#emit([newElement(this.#frame.tagName, this.#frame.attributes, words)])
    // Only what comes before the first block inside a heading is the heading: it was never closed.
    if (isHeadingFrame(this.#frame)) this.#frame = undefined
  }

  #emit(nodes: Node[], bare = false): void {
    this.#endStrayItems()
    if (nodes.length > 0) this.#pieces.push({ bare, nodes })
  }

  #endStrayItems(): void {
    const items = this.#strayItems
    this.#strayItems = []
    const place = { ...this.#place, wrappers: this.#strayWrappers }
    if (items.length > 0) this.#emit(this.#build(newElement('ul', {}, items), place) ?? [])
  }
}

function isHeadingFrame(frame: Frame | undefined): boolean {
  return frame !== undefined && frame.tagName !== 'p'
}

function readAlsoAttributes({ 'data-embed': _embed, ...attributes }: Attributes): Attributes {
  return attributes
}

function paragraphAttributes({ dir, lang }: Attributes): Attributes {
  return { ...(dir && { dir }), ...(lang && { lang }) }
}
