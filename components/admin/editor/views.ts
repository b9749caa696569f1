import { Extension, type Editor, type Extensions } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Plugin, Selection } from '@tiptap/pm/state'
import type { NodeView, NodeViewConstructor } from '@tiptap/pm/view'
import { isElement, isText, type Node as TreeNode } from '#db/text/html/dom.ts'
import { parseHtml } from '#db/text/html/parse.ts'
import { embedFor } from '#db/text/html/providers.ts'
import { moveBlock } from './commands.ts'
import type { Surroundings } from './core.ts'
import { button, make } from './elements.ts'
import { figureView } from './figure-view.ts'
import { lookUp } from './pick.ts'

/** How blocks are shown that are more than their words. */
export function viewsOf(around: Surroundings): Extensions {
  return [
    Extension.create({
      name: 'articleViews',
      addProseMirrorPlugins() {
        const { editor } = this
        const nodeViews: Record<string, NodeViewConstructor> = {
          figure: (node, view, at) => figureView({ node, view, at, editor, around }),
          picture: (node) => ({ dom: picture(node) }),
          readAlso: (node, _view, at) => readAlsoView(node, { editor, around, at }),
          embed: (node, _view, at) => embedView(node, { editor, around, at }),
          other: (node, _view, at) => otherView(node, { editor, around, at }),
        }
        return [new Plugin({ props: { nodeViews } })]
      },
    }),
  ]
}

export interface Place {
  editor: Editor
  around: Surroundings
  at: () => number | undefined
}

/** What every block has that is moved and removed as a whole. */
export function blockButtons({ editor, around, at }: Place, more: HTMLButtonElement[] = []): HTMLElement {
  const { words, say } = around
  const move = (by: 1 | -1) => () => {
    const place = at()
    if (place !== undefined) moveBlock(editor, by, place)
  }
  const remove = () => {
    const place = at()
    const node = place === undefined ? null : editor.state.doc.nodeAt(place)
    if (place === undefined || !node) return
    const change = editor.state.tr.delete(place, place + node.nodeSize)
    if (change.doc.childCount === 0) change.insert(0, editor.schema.node('paragraph'))
    const near = Selection.near(change.doc.resolve(Math.min(place, change.doc.content.size)))
    editor.view.dispatch(change.setSelection(near))
    editor.view.focus()
    say(words.removed)
  }
  return make('div', { class: 'block-buttons', contenteditable: 'false' }, [
    ...more,
    button(words.moveUp, move(-1)),
    button(words.moveDown, move(1)),
    button(words.remove, remove),
  ])
}

/** Keys and presses in its own fields, buttons and links are not the editor's. */
export const ownEvents = (event: Event) =>
  event.target instanceof Element && event.target.closest('button, input, label, .block-link') !== null

function picture(node: Node): HTMLElement {
  const { src, alt } = node.attrs as Record<string, string>
  return make('img', { src: pathOf(src), alt: alt ?? '', class: 'inline-picture' })
}

/** Only from this server. */
export const pathOf = (src: string | undefined) => (src && /^\/uploads\/[^/\\]+$/.test(src) ? src : '')

function readAlsoView(node: Node, place: Place): NodeView {
  const { words } = place.around
  const headline = make('span', { class: 'read-also-headline' }, [`${node.attrs.to}`])
  const gone = make('span', { class: 'block-note' })
  const dom = make('div', { class: 'block read-also', contenteditable: 'false' }, [
    make('p', {}, [make('b', {}, [`${words.readAlso}:`]), ' ', headline]),
    gone,
    blockButtons(place),
  ])
  void lookUp(String(node.attrs.to)).then((found) => {
    headline.textContent = found?.headline ?? String(node.attrs.to)
    if (found?.status !== 'published') gone.textContent = words.readAlsoGone
  })
  return { dom, stopEvent: ownEvents, ignoreMutation: () => true }
}

function embedView(node: Node, place: Place): NodeView {
  const { words, openEmbed } = place.around
  const embed = embedFor(String(node.attrs.href))
  const change = button(words.change, () => {
    const at = place.at()
    if (at === undefined) return
    const { state, view } = place.editor
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)))
    openEmbed(at)
  })
  const dom = make('div', { class: 'block embed-block', contenteditable: 'false' }, [
    make('p', { class: 'embed-words' }, [String(node.attrs.words || embed?.href)]),
    make('p', { class: 'block-note' }, [words.embedFrom.replace('{name}', embed?.name ?? '')]),
    make('p', { class: 'block-note', dir: 'ltr' }, [embed?.href ?? String(node.attrs.href)]),
    blockButtons(place, [change]),
  ])
  return { dom, stopEvent: ownEvents, ignoreMutation: () => true }
}

function otherView(node: Node, place: Place): NodeView {
  const shown = make('div', { class: 'other-content' }, copies(parseHtml(String(node.attrs.html)).childNodes))
  const dom = make('div', { class: 'block other-block', contenteditable: 'false' }, [
    make('p', { class: 'block-note' }, [place.around.words.other]),
    shown,
    blockButtons(place),
  ])
  return { dom, stopEvent: ownEvents, ignoreMutation: () => true }
}

/** What may be built of something that nobody has looked at: words, and where they stand. */
const HARMLESS = new Set(
  (
    'p h2 h3 h4 ul ol li dl dt dd blockquote figure figcaption pre table caption thead tbody tfoot tr th td ' +
    'strong em code sub sup small s del ins u mark abbr cite q time kbd br'
  ).split(' '),
)

function copies(nodes: TreeNode[]): globalThis.Node[] {
  return nodes.flatMap((node): globalThis.Node[] => {
    if (isText(node)) return [document.createTextNode(node.value)]
    if (!isElement(node)) return []
    const inside = copies(node.childNodes)
    if (!HARMLESS.has(node.tagName)) return inside
    const copy = document.createElement(node.tagName)
    copy.append(...inside)
    return [copy]
  })
}
