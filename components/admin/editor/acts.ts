import type { Editor } from '@tiptap/core'
import type { Pick } from '#db/articles/pick.ts'
import { embedFor } from '#db/text/html/providers.ts'
import { isExternal, safeLink } from '#db/text/html/url.ts'
import { COMMANDS, figureOf, insertBlock, type CommandName } from './commands.ts'
import { setBody, startEditor } from './core.ts'
import { addPictures } from './pasting.ts'
import type { InsertedPicture } from './pictures.ts'
import { toolState } from './state.ts'

/** All that the field does with the editor: loaded with it. */
export const acts = {
  startEditor,
  setBody,
  toolState,
  addPictures,
  run: (editor: Editor, name: string) => {
    if (Object.hasOwn(COMMANDS, name)) COMMANDS[name as CommandName](editor)
  },
  linkAt,
  applyLink,
  removeLink: (editor: Editor) => editor.chain().focus().extendMarkRange('link').unsetMark('link').run(),
  embedAt: (editor: Editor, at: number) => {
    const node = editor.state.doc.nodeAt(at)
    return node?.type.name === 'embed'
      ? { href: String(node.attrs.href), words: String(node.attrs.words) }
      : null
  },
  applyEmbed,
  insertReadAlso: (editor: Editor, { id }: Pick) =>
    insertBlock(editor, editor.schema.node('readAlso', { to: String(id) })),
  insertPicture: (editor: Editor, picture: InsertedPicture) => insertBlock(editor, figureOf(editor, picture)),
}

/** The link that is being written in, and whether words are chosen that can become one. */
function linkAt(editor: Editor): { address: string; text: string | null } {
  const { href } = editor.getAttributes('link') as { href?: string }
  const { selection } = editor.state
  return { address: href ?? '', text: href === undefined && selection.empty ? '' : null }
}

function applyLink(editor: Editor, typed: string, text: string | null): boolean {
  const href = addressOf(typed)
  if (href === null) return false
  const chain = editor.chain().focus()
  if (text === null) chain.extendMarkRange('link').setMark('link', { href }).run()
  else
    chain
      .insertContent({ type: 'text', text: text || href, marks: [{ type: 'link', attrs: { href } }] })
      .run()
  return true
}

/** `example.org/x` is meant to be an address of the web, and a page of this site to be a path. */
function addressOf(typed: string): string | null {
  const text = typed.startsWith(`${location.origin}/`) ? typed.slice(location.origin.length) : typed
  const safe = safeLink(text)
  if (safe !== undefined) return safe
  if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text)) return safeLink(`https://${text}`) ?? null
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return safeLink(`mailto:${text}`) ?? null
  return null
}

/** @param at of the embed that is changed; null for a new one */
function applyEmbed(editor: Editor, at: number | null, typed: string, words: string): boolean {
  const embed = embedFor(typed)
  const href = embed && safeLink(embed.href)
  if (!href || !isExternal(href)) return false
  const node = editor.schema.node('embed', { href, words })
  if (at === null) return insertBlock(editor, node)
  const old = editor.state.doc.nodeAt(at)
  if (!old) return false
  editor.view.dispatch(editor.state.tr.replaceWith(at, at + old.nodeSize, node))
  editor.view.focus()
  return true
}
