import { isElement, isText, newElement, setChildren, type Node } from '../../text/html/dom.ts'
import { parseHtml, type Fragment } from '../../text/html/parse.ts'
import { BOXES, specialBlock } from './special-blocks.ts'
import { paragraphs } from './paragraphs.ts'

export interface BlockTree {
  tree: Fragment
  /** Blocks that WordPress fills when it shows a page, such as "latest-posts": there is nothing of theirs to import. */
  leftOut: string[]
}

/** The content of a reusable block, by its id. */
export type Reusable = (id: string) => string | undefined

const BLOCK_TAGS = new Set([
  ...[
    'p',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'ul',
    'ol',
    'dl',
    'blockquote',
    'figure',
    'pre',
    'hr',
    'table',
  ],
  ...['li', 'dt', 'dd', 'details', 'hgroup', 'search', 'dialog', 'menu', 'dir', 'summary', 'style', 'script'],
  ...BOXES,
])

// A reusable block may hold others, even itself.
const DEEPEST_REUSE = 4

/**
 * Brings a post's content into plain blocks: paragraphs for text of the classic editor, the block editor's comments
 * read and removed, boxes and columns opened.
 *
 * @param html content with its shortcodes expanded
 */
export function blockTree(html: string, reusable: Reusable): BlockTree {
  const leftOut: string[] = []
  const tree = parseHtml(html)
  setChildren(tree, new Blocks(reusable, leftOut).of(tree.childNodes, true))
  return { tree, leftOut }
}

class Blocks {
  readonly #reusable: Reusable
  readonly #leftOut: string[]
  #reused = 0

  constructor(reusable: Reusable, leftOut: string[]) {
    this.#reusable = reusable
    this.#leftOut = leftOut
  }

  /** @param classic whether blank lines in it divide paragraphs */
  of(nodes: Node[], classic: boolean): Node[] {
    const blocks: Node[] = []
    const add = (some: Node[]) => {
      for (const block of some) blocks.push(block)
    }
    let run: Node[] = []
    let depth = 0
    const flush = () => {
      const isBlank = run.every((node) => isText(node) && node.value.trim() === '')
      if (!isBlank) add(classic && depth === 0 ? paragraphs(run) : [newElement('p', {}, run)])
      run = []
    }
    for (const node of nodes) {
      if (isText(node) || (isElement(node) && !isBlock(node))) run.push(node)
      else {
        flush()
        if (isElement(node)) add(this.#block(node, classic && depth === 0))
        else if ('data' in node) {
          const { change, content } = this.#comment(node.data)
          depth = Math.max(0, depth + change)
          add(content)
        }
      }
    }
    flush()
    return blocks
  }

  #block(element: Node & { tagName: string }, classic: boolean): Node[] {
    if (!isElement(element)) return []
    const special = specialBlock(element)
    if (special) return special.flatMap((node) => (node === element ? this.#plain(element, classic) : [node]))
    return this.#plain(element, classic)
  }

  #plain(element: Node & { tagName: string }, classic: boolean): Node[] {
    if (!isElement(element)) return []
    if (BOXES.has(element.tagName)) return this.of(element.childNodes, classic)
    if (element.tagName === 'blockquote') setChildren(element, this.of(element.childNodes, classic))
    return [element]
  }

  /** `<!-- wp:name {…} -->` opens a block, `<!-- /wp:name -->` closes it, `<!-- wp:name {…} /-->` is one by itself. */
  #comment(data: string): { change: number; content: Node[] } {
    const [, slash, name = '', rest = ''] = /^\s*(\/?)wp:([\w/-]+)([\s\S]*)$/.exec(data) ?? []
    if (name === '' || /^(?:core\/)?(?:freeform|classic)$/.test(name)) return { change: 0, content: [] }
    if (!rest.trimEnd().endsWith('/')) return { change: slash ? -1 : 1, content: [] }
    const reference = name === 'block' ? /"ref"\s*:\s*(\d+)/.exec(rest)?.[1] : undefined
    const html = reference === undefined ? undefined : this.#reusable(reference)
    if (html === undefined || this.#reused >= DEEPEST_REUSE) {
      this.#leftOut.push(name)
      return { change: 0, content: [] }
    }
    this.#reused += 1
    const content = this.of(parseHtml(html).childNodes, true)
    this.#reused -= 1
    return { change: 0, content }
  }
}

function isBlock(node: Node): boolean {
  return isElement(node) && (BLOCK_TAGS.has(node.tagName) || node.childNodes.some(isBlock))
}
