import { Mark, markInputRule, mergeAttributes } from '@tiptap/core'
import { safeLink } from '#db/text/html/url.ts'

/** What each inline element of the allow list is in the editor, and which attributes it keeps there. */
export const MARK_OF: Record<string, { mark: string; attributes: readonly string[] }> = {
  a: { mark: 'link', attributes: ['href'] },
  strong: { mark: 'bold', attributes: [] },
  em: { mark: 'italic', attributes: [] },
  s: { mark: 'strike', attributes: [] },
  u: { mark: 'underline', attributes: [] },
  code: { mark: 'code', attributes: [] },
  sub: { mark: 'subscript', attributes: [] },
  sup: { mark: 'superscript', attributes: [] },
  small: { mark: 'small', attributes: [] },
  del: { mark: 'del', attributes: [] },
  ins: { mark: 'ins', attributes: [] },
  mark: { mark: 'marked', attributes: [] },
  abbr: { mark: 'abbr', attributes: ['title'] },
  cite: { mark: 'cite', attributes: [] },
  q: { mark: 'quoted', attributes: ['cite'] },
  time: { mark: 'time', attributes: ['datetime'] },
  kbd: { mark: 'kbd', attributes: [] },
}

/** The same, the other way round. */
export const ELEMENT_OF: Record<string, string> = Object.fromEntries(
  Object.entries(MARK_OF).map(([element, { mark }]) => [mark, element]),
)

/** The marks that the starter kit brings. */
const GIVEN = new Set(['bold', 'italic', 'strike', 'underline'])

const inputRules: Record<string, RegExp> = { code: /(?:^|[^`])(`([^`]+)`)$/ }

/** `[words](address)`, with an address that an article may link to. */
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)$/

/** A link to a page of ours or of others: no other scheme than an article may hold. */
const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = safeLink(element.getAttribute('href') ?? '')
        return href === undefined ? false : { href }
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['a', mergeAttributes(HTMLAttributes, { rel: 'noopener' }), 0],
  addInputRules() {
    return [
      markInputRule({
        find: (text) => {
          const match = LINK.exec(text)
          const href = match && safeLink(match[2] ?? '')
          if (!match || !href) return null
          return { index: match.index, text: match[0], replaceWith: match[1], data: { href } }
        },
        type: this.type,
        getAttributes: ({ data }) => ({ href: (data as { href: string }).href }),
      }),
    ]
  },
})

const others = Object.entries(MARK_OF)
  .filter(([, { mark }]) => mark !== 'link' && !GIVEN.has(mark))
  .map(([tag, { mark, attributes }]) =>
    Mark.create({
      name: mark,
      addAttributes: () => Object.fromEntries(attributes.map((name) => [name, { default: null }])),
      parseHTML: () => [{ tag }],
      renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
      addInputRules() {
        const find = inputRules[mark]
        return find ? [markInputRule({ find, type: this.type })] : []
      },
    }),
  )

/** Every mark that the starter kit does not bring. */
export const MARKS = [Link, ...others]
