import type { Node } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { make } from './elements.ts'
import { pictureOfFile } from './pick.ts'
import { blockButtons, ownEvents, pathOf, type Place } from './views.ts'

interface Figure extends Place {
  node: Node
  view: EditorView
}

let made = 0

/** A picture as the article shows it, its caption written in place, and below it what is said of it elsewhere. */
export function figureView({ node, view, ...place }: Figure): NodeView {
  const { words } = place.around
  let current = node
  const set = (name: string, value: string | boolean) => {
    const at = place.at()
    if (at !== undefined && current.attrs[name] !== value)
      view.dispatch(view.state.tr.setNodeAttribute(at, name, value))
  }
  const field = (name: 'alt' | 'credit', label: string, hint: string) => {
    const id = `figure-${(made += 1)}`
    const described = { 'aria-describedby': `${id}-hint` }
    const input = make('input', { type: 'text', id, autocomplete: 'off', dir: 'auto', ...described })
    input.addEventListener('input', () => set(name, input.value))
    return {
      input,
      box: make('div', { class: 'figure-field' }, [
        make('label', { for: id }, [label]),
        input,
        make('p', { class: 'hint', id: `${id}-hint` }, [hint]),
      ]),
    }
  }
  const [alt, credit] = [
    field('alt', words.alt, words.altHint),
    field('credit', words.credit, words.creditHint),
  ]
  // In another tab: nothing that was written here is left behind.
  const itsPage = make('a', { class: 'block-link', target: '_blank', rel: 'noopener', hidden: '' }, [
    words.itsPage,
  ])
  let asked = ''
  const missing = make('span', { class: 'figure-missing' }, [words.noAlt])
  const tick = make('input', { type: 'checkbox' })
  tick.addEventListener('change', () => set('decorative', tick.checked))
  const picture = make('img', { draggable: 'true' })
  const caption = make('div', { class: 'figure-caption' })
  const dom = make('figure', { class: 'edited-figure' }, [
    make('div', { class: 'figure-picture', contenteditable: 'false' }, [picture, missing]),
    caption,
    make('div', { class: 'figure-fields', contenteditable: 'false' }, [
      alt.box,
      make('label', { class: 'tick' }, [tick, words.decorative]),
      credit.box,
      itsPage,
      blockButtons(place),
    ]),
  ])

  function show() {
    const { src, decorative, width, height } = current.attrs as Record<
      string,
      string | boolean | number | null
    >
    const [saysAlt, saysCredit] = [String(current.attrs.alt), String(current.attrs.credit)]
    const path = pathOf(String(src))
    if (picture.getAttribute('src') !== path) picture.src = path
    picture.alt = saysAlt
    if (asked !== path) void askFor(path)
    if (width && height) Object.assign(picture, { width: Number(width), height: Number(height) })
    // Not while somebody types in it: the caret would jump to the end.
    if (alt.input.value !== saysAlt) alt.input.value = saysAlt
    if (credit.input.value !== saysCredit) credit.input.value = saysCredit
    alt.input.disabled = Boolean(decorative) && saysAlt === ''
    tick.checked = Boolean(decorative) && saysAlt === ''
    tick.disabled = saysAlt !== ''
    missing.hidden = saysAlt !== '' || Boolean(decorative)
  }
  show()

  /** What is set of a picture for all articles is set on its page in the library, if it has one. */
  async function askFor(path: string) {
    asked = path
    itsPage.hidden = true
    const found = await pictureOfFile(path)
    if (!found || asked !== path) return
    itsPage.href = `/admin/media/${found.id}`
    itsPage.hidden = false
  }

  return {
    dom,
    contentDOM: caption,
    update(next) {
      if (next.type !== current.type) return false
      current = next
      show()
      return true
    },
    stopEvent: ownEvents,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !caption.contains(mutation.target),
  }
}
