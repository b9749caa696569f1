import { Extension, type Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, TextSelection, type EditorState } from '@tiptap/pm/state'
import { embedFor } from '#db/text/html/providers.ts'
import { isExternal, safeLink } from '#db/text/html/url.ts'

/** No address is longer; and nobody waits at a key while a whole text is looked through. */
const LONGEST = 2000
const ADDRESS = /^https?:\/\/[^\s<>"]+$/i
/** At the end of what was typed; marks of a sentence are no part of it. */
const TYPED = /(?:^|[\s(])(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”»])[.,;:!?)\]'’”»]*$/i

/** An address that is written out is a link; alone in its line it is what it shows of a site that is known, as in live posts. */
export const Addresses = Extension.create({
  name: 'addresses',
  addKeyboardShortcuts() {
    const { editor } = this
    return { Enter: () => shown(editor) || (linkTyped(editor), false) }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          handleTextInput: (_view, _from, _to, text) => {
            if (text === ' ') linkTyped(editor)
            return false
          },
        },
      }),
    ]
  },
})

/** Takes in an address that was copied alone. @returns false for anything else */
export function pastedAddress({ state, view, schema }: Editor, text: string): boolean {
  const href = hrefOf(text)
  const { $from, empty } = state.selection
  const link = schema.marks.link
  if (!href || !link || !$from.parent.isTextblock || !$from.parent.type.allowsMarkType(link)) return false
  const embed = embedOf(state, href)
  if (embed && empty && isLine($from.parent) && $from.depth === 1 && $from.parent.content.size === 0) {
    view.dispatch(withLineBehind(state, embed).scrollIntoView().setMeta('paste', true))
    return true
  }
  const words = schema.text(text, [...(state.storedMarks ?? $from.marks()), link.create({ href })])
  view.dispatch(state.tr.replaceSelectionWith(words, false).scrollIntoView().setMeta('paste', true))
  return true
}

/** Makes a line that holds nothing but the address of something that can be shown what it shows. */
function shown({ state, view }: Editor): boolean {
  const { $from, empty } = state.selection
  const line = $from.parent
  if (!empty || !isLine(line) || $from.depth !== 1 || $from.parentOffset !== line.content.size) return false
  const href = hrefOf(line.textContent.trim())
  const embed = href === undefined ? null : embedOf(state, href)
  if (!embed) return false
  view.dispatch(withLineBehind(state, embed).scrollIntoView())
  return true
}

/** Makes the address that has just been typed a link, unless it is within one. */
function linkTyped({ state, view, schema }: Editor): void {
  const { $from, empty } = state.selection
  const link = schema.marks.link
  if (!empty || !link || !$from.parent.type.allowsMarkType(link)) return
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc')
  const [, address] = TYPED.exec(before.slice(-LONGEST)) ?? []
  const href = address && hrefOf(address)
  if (!address || !href) return
  const start = $from.start() + before.lastIndexOf(address)
  const end = start + address.length
  if (state.doc.rangeHasMark(start, end, link)) return
  if (schema.marks.code && state.doc.rangeHasMark(start, end, schema.marks.code)) return
  view.dispatch(state.tr.addMark(start, end, link.create({ href })).removeStoredMark(link))
}

/** A page of this site is a path; an address with a name in it (`https://bank.example@evil.example`) misleads. */
function hrefOf(address: string): string | undefined {
  if (!ADDRESS.test(address) || !URL.canParse(address)) return undefined
  const { username, password } = new URL(address)
  if (username !== '' || password !== '') return undefined
  return safeLink(address.startsWith(`${location.origin}/`) ? address.slice(location.origin.length) : address)
}

const isLine = (node: Node) => node.type.name === 'paragraph'

function embedOf({ schema }: EditorState, address: string): Node | null {
  const href = safeLink(embedFor(address)?.href ?? '')
  return href && isExternal(href) ? schema.node('embed', { href, words: '' }) : null
}

/** An embed in the place of the line that is written in, and a line to go on with. */
function withLineBehind({ selection: { $from }, tr, schema, doc }: EditorState, embed: Node) {
  const [from, to] = [$from.before(1), $from.after(1)]
  const isLast = to === doc.content.size
  const line = isLast ? [schema.node('paragraph')] : []
  tr.replaceWith(from, to, [embed, ...line])
  return tr.setSelection(TextSelection.near(tr.doc.resolve(from + embed.nodeSize), 1))
}
