import { Node } from '@tiptap/core'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** Attributes that are kept in the document and not written by the editor's own markup. */
const kept = (defaults: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, { default: value, rendered: false }]),
  )

/** For copying within the editor: a node is found again by its name and carries its attributes as JSON. */
const carried = (name: string) => ({
  parseHTML: () => [
    {
      tag: `[data-node="${name}"]`,
      getAttrs: (element: HTMLElement) => {
        try {
          return JSON.parse(element.dataset.attributes ?? '{}') as Record<string, unknown>
        } catch {
          return false
        }
      },
    },
  ],
})
const carrying = (name: string, attributes: Record<string, unknown>) => ({
  'data-node': name,
  'data-attributes': JSON.stringify(attributes),
})

/** A picture among words. */
export const InlinePicture = Node.create({
  name: 'picture',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => kept({ src: '', alt: '', width: null, height: null, decorative: false }),
  ...carried('picture'),
  renderHTML: ({ node }) => ['span', carrying('picture', node.attrs)],
})

/** What is said below a picture, and who is quoted in a pull quote. */
export const Caption = Node.create({
  name: 'caption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'figcaption' }],
  renderHTML: () => ['figcaption', 0],
})

/** A picture with what is said of it. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'caption',
  isolating: true,
  draggable: true,
  addAttributes: () =>
    kept({ src: '', alt: '', width: null, height: null, decorative: false, href: null, credit: '' }),
  ...carried('figure'),
  renderHTML: ({ node }) => ['figure', carrying('figure', node.attrs), 0],
})

/** Words of the article itself, set large. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'paragraph+ caption',
  isolating: true,
  defining: true,
  addAttributes: () => kept({ cite: null }),
  ...carried('pullQuote'),
  renderHTML: ({ node }) => ['figure', { ...carrying('pullQuote', node.attrs), class: 'pull-quote' }, 0],
})

/** The headline and address are the other article's, whatever they become. */
export const ReadAlso = Node.create({
  name: 'readAlso',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => kept({ to: '' }),
  ...carried('readAlso'),
  renderHTML: ({ node }) => ['div', carrying('readAlso', node.attrs)],
})

/** Something of another site, which readers may have loaded. */
export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => kept({ href: '', words: '' }),
  ...carried('embed'),
  renderHTML: ({ node }) => ['div', carrying('embed', node.attrs)],
})

/** What the editor cannot edit, as it stands in the article: it goes out as it came in. */
export const Other = Node.create({
  name: 'other',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => kept({ html: '' }),
  ...carried('other'),
  renderHTML: ({ node }) => ['div', carrying('other', node.attrs)],
})

/** A table with its caption; `framed` where it came in a figure. */
export const TableBlock = Node.create({
  name: 'tableBlock',
  group: 'block',
  content: 'tableCaption table',
  isolating: true,
  addAttributes: () => kept({ framed: false }),
  ...carried('tableBlock'),
  renderHTML: ({ node }) => ['div', { ...carrying('tableBlock', node.attrs), class: 'table-block' }, 0],
})

export const TableCaption = Node.create({
  name: 'tableCaption',
  content: 'inline*',
  parseHTML: () => [{ tag: 'div.table-caption' }],
  renderHTML: () => ['div', { class: 'table-caption' }, 0],
})

// Their own markup has a style attribute, which the policy of staff's pages forbids.
const PlainTable = Table.extend({
  group: '',
  renderHTML: () => ['table', ['tbody', 0]],
  addNodeView: () => null,
}).configure({ resizable: false })

const Row = TableRow.extend({
  addAttributes: () => ({
    // The row group that it came in; none for a row that was made here.
    part: {
      default: '',
      parseHTML: (row) => row.dataset.part ?? '',
      renderHTML: ({ part }) => ({ 'data-part': part as string }),
    },
    begins: { default: false, rendered: false },
  }),
})

const Header = TableHeader.extend({
  addAttributes() {
    return { ...this.parent?.(), scope: { default: null } }
  },
})

/** Blocks that the starter kit does not bring. */
export const BLOCK_NODES = [
  ...[InlinePicture, Caption, Figure, PullQuote, ReadAlso, EmbedNode, Other],
  ...[TableBlock, TableCaption, PlainTable, Row, Header, TableCell],
]
