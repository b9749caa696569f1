import type { Mark, Node } from '@tiptap/pm/model'
import { PULL_QUOTE } from '#db/text/html/allow-list.ts'
import { articleAttributes } from '#db/text/html/attributes.ts'
import { newElement, newText, type Element, type Node as TreeNode } from '#db/text/html/dom.ts'
import { embedFor } from '#db/text/html/providers.ts'
import { parseHtml } from '#db/text/html/parse.ts'
import { treeHtml } from './canonical.ts'
import { ELEMENT_OF, MARK_OF } from './marks.ts'
import { tableTree } from './write-table.ts'

/** A document of the editor as an article stores it, one block to a line. */
export function writeArticle(doc: Node): string {
  return childrenOf(doc)
    .map((block) => treeHtml(blockTree(block)))
    .filter((html) => html !== '')
    .join('\n')
}

/** An element with those of its attributes that an article keeps, in the order in which it keeps them. */
export function made(
  tagName: string,
  attributes: Record<string, string | number | boolean | null | undefined>,
  children: TreeNode[] = [],
): Element {
  const given = Object.entries(attributes).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === false || value === '') return []
    return [[name, value === true ? '' : String(value)] as const]
  })
  const element = newElement(tagName, Object.fromEntries(given))
  return newElement(tagName, articleAttributes(element) ?? {}, children)
}

export const childrenOf = (node: Node): Node[] => [...node.content.content]
export const said = ({ attrs }: Node | Mark) => ({
  dir: attrs.dir as string | null,
  lang: attrs.lang as string | null,
})

/** A block as an article has it; nothing where there is nothing to read. */
export function blockTree(node: Node): TreeNode[] {
  switch (node.type.name) {
    case 'paragraph':
      return filled(made('p', said(node), inlineTree(node)))
    case 'heading':
      return filled(
        made(`h${node.attrs.level}`, { id: node.attrs.id as string, ...said(node) }, inlineTree(node)),
      )
    case 'bulletList':
      return filled(made('ul', said(node), childrenOf(node).flatMap(itemTree)))
    case 'orderedList': {
      const start = node.attrs.start === 1 ? null : (node.attrs.start as number)
      const attributes = { start, reversed: node.attrs.reversed as boolean, ...said(node) }
      return filled(made('ol', attributes, childrenOf(node).flatMap(itemTree)))
    }
    case 'blockquote':
      return filled(
        made(
          'blockquote',
          { cite: node.attrs.cite as string, ...said(node) },
          childrenOf(node).flatMap(blockTree),
        ),
      )
    case 'codeBlock':
      return codeTree(node)
    case 'horizontalRule':
      return [made('hr', said(node))]
    case 'figure':
      return [figureTree(node)]
    case 'pullQuote':
      return pullQuoteTree(node)
    case 'readAlso':
      return [made('p', { 'data-read-also': node.attrs.to as string, ...said(node) })]
    case 'embed':
      return embedTree(node)
    case 'tableBlock':
      return tableTree(node)
    case 'other':
      return parseHtml(String(node.attrs.html)).childNodes
    default:
      return []
  }
}

const filled = (element: Element): TreeNode[] => (element.childNodes.length === 0 ? [] : [element])

/** What a list item or a table cell holds: words bare, unless they came in a paragraph or stand beside others. */
export function flowTree(parent: Node): TreeNode[] {
  const children = childrenOf(parent).filter(
    (child) => child.type.name !== 'paragraph' || child.content.size > 0,
  )
  const isBare = (child: Node | undefined) =>
    child?.type.name === 'paragraph' && !child.attrs.loose && !child.attrs.dir && !child.attrs.lang
  const touching = children.some((child, index) => isBare(child) && isBare(children[index + 1]))
  return children.flatMap((child) => (isBare(child) && !touching ? inlineTree(child) : blockTree(child)))
}

const itemTree = (item: Node): TreeNode[] => filled(made('li', said(item), flowTree(item)))

function codeTree(node: Node): TreeNode[] {
  if (node.textContent.trim() === '') return []
  const text = newText(node.textContent)
  return [made('pre', said(node), node.attrs.bare ? [text] : [newElement('code', {}, [text])])]
}

function figureTree(node: Node): Element {
  const { href, credit } = node.attrs as { href: string | null; credit: string }
  const img = pictureTree(node, {})
  const picture = href ? made('a', { href }, [img]) : img
  const [caption] = childrenOf(node)
  const words = caption ? inlineTree(caption) : []
  const by = credit.trim() === '' ? [] : [newElement('small', {}, [newText(credit.trim())])]
  const space = words.length > 0 && by.length > 0 ? [newText(' ')] : []
  const below = filled(made('figcaption', caption ? said(caption) : {}, [...words, ...space, ...by]))
  return made('figure', said(node), [picture, ...below])
}

export function pictureTree({ attrs }: Node, language: object): Element {
  const { src, alt, width, height, decorative } = attrs as Record<string, string>
  return made('img', {
    src,
    alt,
    width,
    height,
    'data-decorative': alt ? null : Boolean(decorative),
    ...language,
  })
}

function pullQuoteTree(node: Node): TreeNode[] {
  const children = childrenOf(node)
  const words = children.slice(0, -1).flatMap(blockTree)
  const source = children.at(-1)
  if (words.length === 0) return []
  const below = source ? filled(made('figcaption', said(source), inlineTree(source))) : []
  const quote = made('blockquote', { cite: node.attrs.cite as string }, words)
  return [made('figure', { class: PULL_QUOTE, ...said(node) }, [quote, ...below])]
}

function embedTree({ attrs }: Node): TreeNode[] {
  const { href, words } = attrs as Record<string, string>
  const embed = embedFor(href ?? '')
  const link = made('a', { href: embed?.href ?? href }, [newText(words || embed?.href || href || '')])
  return [made('p', { 'data-embed': embed?.provider }, [link])]
}

/** Words with what they stand in: what goes on longest is outermost, so that no link falls in two. */
export function inlineTree(parent: Node): TreeNode[] {
  return wrapped(childrenOf(parent), [])
}

function wrapped(nodes: Node[], done: readonly Mark[]): TreeNode[] {
  const result: TreeNode[] = []
  for (let at = 0; at < nodes.length;) {
    const open = nodes[at]?.marks.filter((mark) => !mark.isInSet(done)) ?? []
    const reach = (mark: Mark) => {
      let end = at
      while (end < nodes.length && mark.isInSet(nodes[end]?.marks ?? [])) end += 1
      return end
    }
    const [longest] = [...open].sort((one, other) => reach(other) - reach(one))
    const node = nodes[at]
    if (longest) {
      const end = reach(longest)
      result.push(markTree(longest, wrapped(nodes.slice(at, end), [...done, longest])))
      at = end
      continue
    }
    if (node) result.push(leafTree(node))
    at += 1
  }
  return result
}

function markTree(mark: Mark, children: TreeNode[]): Element {
  const tagName = ELEMENT_OF[mark.type.name] ?? 'small'
  const own = Object.fromEntries(
    (MARK_OF[tagName]?.attributes ?? []).map((name) => [name, mark.attrs[name] as string | null]),
  )
  return made(tagName, { ...own, ...said(mark) }, children)
}

function leafTree(node: Node): TreeNode {
  if (node.type.name === 'hardBreak') return newElement('br')
  if (node.type.name === 'picture') return pictureTree(node, said(node))
  return newText(node.text ?? '')
}
