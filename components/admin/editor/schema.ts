import { Extension, getSchema, type Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { BLOCK_NODES } from './blocks.ts'
import { MARK_OF, MARKS } from './marks.ts'

const MARK_NAMES = Object.values(MARK_OF).map(({ mark }) => mark)
/** Nodes that may say in which language they are written. */
const SPEAKING = [
  ...['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'codeBlock'],
  ...['horizontalRule', 'picture', 'caption', 'figure', 'pullQuote', 'readAlso'],
  ...['tableBlock', 'tableCaption', 'table', 'tableRow', 'tableCell', 'tableHeader'],
]

/** What the starter kit's nodes have in an article beside what they have there. */
const ArticleAttributes = Extension.create({
  name: 'articleAttributes',
  addGlobalAttributes: () => [
    { types: [...SPEAKING, ...MARK_NAMES], attributes: { dir: { default: null }, lang: { default: null } } },
    { types: ['heading'], attributes: { id: { default: null, rendered: false } } },
    { types: ['blockquote'], attributes: { cite: { default: null, rendered: false } } },
    { types: ['orderedList'], attributes: { reversed: { default: false, rendered: false } } },
    // In a list or a table words stand bare, unless they came in a paragraph.
    { types: ['paragraph'], attributes: { loose: { default: false, rendered: false } } },
    { types: ['codeBlock'], attributes: { bare: { default: false, rendered: false } } },
  ],
})

/** All that an article may hold, and nothing else: db/text/html is the measure. */
export const SCHEMA_EXTENSIONS: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    codeBlock: { enableTabIndentation: false },
    dropcursor: { class: 'drop-cursor', color: false, width: 3 },
    ...{ link: false, code: false },
  }),
  ...MARKS,
  ...BLOCK_NODES,
  ArticleAttributes,
]

export const articleSchema = () => getSchema(SCHEMA_EXTENSIONS)
