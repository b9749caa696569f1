import { articleAttributes } from './attributes.ts'
import { isElement, isText, newElement, newText, type Attributes, type Element, type Node } from './dom.ts'

/** An inline element that the words to come stand in. */
export type Wrapper = { tagName: string; attributes: Attributes }

// Deeper wrapping is noise of an editor gone wrong; it would also lift the result out of the parser's bounds.
const MOST_WRAPPERS = 10

/** White space, and what a reader cannot see either: zero width space, joiners, marks, soft hyphen. */
export const BLANK = /^[\s\u00AD\u200B-\u200F\u2060]*$/

/**
 * @param element an inline element
 * @param around the wrappers it stands in
 * @returns the wrappers its words stand in: with it, or without where it would say nothing (a link with no
 *   address) or nothing new (a link in a link, strong in strong)
 */
export function wrappersWith(element: Element, around: Wrapper[]): Wrapper[] {
  const attributes = articleAttributes(element)
  if (attributes === undefined || around.length >= MOST_WRAPPERS) return around
  const wrapper = { tagName: element.tagName, attributes }
  return around.some((outer) => makesVain(outer, wrapper)) ? around : [...around, wrapper]
}

/** A stretch of words and pictures in the making: what a paragraph, a heading or a caption holds. */
export class InlineRun {
  #nodes: Node[] = []
  #path: Array<{ wrapper: Wrapper; element: Element }> = []
  #breakFirst = false
  readonly #preformatted: boolean

  constructor(preformatted = false) {
    this.#preformatted = preformatted
  }

  /** Adds words at the end; white space and line breaks that would come first are left out. */
  addText(value: string, wrappers: Wrapper[]): void {
    if (this.#breakFirst && BLANK.test(value)) return
    this.#addPendingBreak()
    const isFirst = this.#nodes.length === 0
    const text = isFirst ? value.replace(this.#preformatted ? /^\n+/ : /^\s+/, '') : value
    if (text !== '') this.#add(newText(text), wrappers)
  }

  /** Adds a picture at the end, if it has a source on this server. */
  addPicture(img: Element, wrappers: Wrapper[]): void {
    const attributes = articleAttributes(img)
    if (attributes === undefined) return
    this.#addPendingBreak()
    this.#add(newElement('img', attributes), wrappers)
  }

  /** Adds a line break at the end; a newline where text is preformatted. */
  addBreak(wrappers: Wrapper[]): void {
    if (this.#preformatted) this.addText('\n', wrappers)
    else if (this.#nodes.length > 0 && !this.#breakFirst) this.#add(newElement('br'), wrappers)
  }

  /** A block began or ended where no block may be: what follows starts on a new line. */
  breakBeforeNext(): void {
    if (this.#nodes.length > 0) this.#breakFirst = true
  }

  /** @returns what was added since the last time, trimmed; nothing when a reader would see nothing */
  take(): Node[] {
    const nodes = this.#nodes
    this.#nodes = []
    this.#path = []
    this.#breakFirst = false
    trimEnd(nodes)
    return isBlank(nodes) ? [] : nodes
  }

  #addPendingBreak(): void {
    if (!this.#breakFirst) return
    this.#breakFirst = false
    trimEnd(this.#nodes)
    this.#path = []
    if (this.#nodes.length > 0) this.#add(this.#preformatted ? newText('\n') : newElement('br'), [])
  }

  #add(leaf: Node, wrappers: Wrapper[]): void {
    const shared = wrappers.findIndex((wrapper, i) => this.#path[i]?.wrapper !== wrapper)
    this.#path.length = shared === -1 ? wrappers.length : shared
    for (const wrapper of wrappers.slice(this.#path.length)) {
      const element = newElement(wrapper.tagName, wrapper.attributes)
      this.#append(element)
      this.#path.push({ wrapper, element })
    }
    this.#append(leaf)
  }

  #append(node: Node): void {
    const parent = this.#path.at(-1)?.element
    if (parent !== undefined) node.parentNode = parent
    ;(parent?.childNodes ?? this.#nodes).push(node)
  }
}

function makesVain(outer: Wrapper, inner: Wrapper): boolean {
  if (outer.tagName !== inner.tagName) return false
  const nests = ['q', 'sub', 'sup', 'abbr', 'time'].includes(inner.tagName)
  return inner.tagName === 'a' || (!nests && Object.keys(inner.attributes).length === 0)
}

function trimEnd(nodes: Node[]): void {
  for (let last = nodes.at(-1); last !== undefined; last = nodes.at(-1)) {
    if (isElement(last) && last.tagName === 'img') return
    if (isText(last)) last.value = last.value.trimEnd()
    else if (isElement(last)) trimEnd(last.childNodes)
    if (isText(last) ? last.value !== '' : isElement(last) && last.childNodes.length > 0) return
    nodes.pop()
  }
}

function isBlank(nodes: Node[]): boolean {
  return nodes.every((node) => {
    if (isText(node)) return BLANK.test(node.value)
    return isElement(node) && node.tagName !== 'img' && isBlank(node.childNodes)
  })
}
