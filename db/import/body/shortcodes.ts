import { renderShortcode, type Gallery } from './shortcode-kinds.ts'
import { shortcodeTokens, type ShortcodeTag } from './shortcode-tokens.ts'

export interface Expanded {
  html: string
  /** Names of shortcodes that mean nothing here, once for each time they stood there. */
  unknown: string[]
}

/** Page builders nest a dozen deep. What is open below that is taken for one without a closing tag. */
const DEEPEST = 50

/**
 * Turns WordPress's shortcodes into HTML: captions and galleries into figures, embeds and players into elements that
 * the cleaner makes links of. Of any other shortcode the tags are taken out and the content stays. Brackets that are
 * prose ("[sic]"), stand in code or in an attribute are left alone, and `[[name]]` is `[name]`.
 *
 * @param html a post's content as WordPress stores it
 * @param gallery finds the pictures of a gallery
 */
export function expandShortcodes(html: string, gallery: Gallery): Expanded {
  const expansion = new Expansion(gallery)
  for (const token of shortcodeTokens(html)) {
    if (typeof token === 'string') expansion.out.push(token)
    else if (token.closing) expansion.close(token)
    else expansion.open(token)
  }
  return expansion.finish()
}

class Expansion {
  readonly out: string[] = []
  readonly #unknown: string[] = []
  readonly #gallery: Gallery
  /** Tags that may still be closed, and where in the output each one's content begins. */
  readonly #stack: { tag: ShortcodeTag; at: number }[] = []

  constructor(gallery: Gallery) {
    this.#gallery = gallery
  }

  open(tag: ShortcodeTag): void {
    const outermost = this.#stack.length >= DEEPEST ? this.#stack.shift() : undefined
    if (outermost) this.#leaveUnclosed(outermost)
    this.out.push('')
    this.#stack.push({ tag, at: this.out.length })
  }

  close({ name }: ShortcodeTag): void {
    if (!this.#stack.some(({ tag }) => tag.name === name)) {
      this.#unknown.push(name)
      return
    }
    for (let frame = this.#stack.pop(); frame; frame = this.#stack.pop()) {
      if (frame.tag.name === name) {
        this.#leaveClosed(frame)
        return
      }
      this.#leaveUnclosed(frame)
    }
  }

  finish(): Expanded {
    for (let frame = this.#stack.pop(); frame; frame = this.#stack.pop()) this.#leaveUnclosed(frame)
    return { html: this.out.join(''), unknown: this.#unknown }
  }

  #leaveClosed({ tag, at }: { tag: ShortcodeTag; at: number }) {
    const content = this.out.splice(at).join('')
    const rendered = renderShortcode(tag, content, this.#gallery)
    if (rendered === null) this.#unknown.push(tag.name)
    this.out[at - 1] = rendered ?? content
  }

  #leaveUnclosed({ tag, at }: { tag: ShortcodeTag; at: number }) {
    const rendered = renderShortcode(tag, null, this.#gallery)
    const isProse = rendered === null && !looksLikeShortcode(tag)
    if (rendered === null && !isProse) this.#unknown.push(tag.name)
    this.out[at - 1] = isProse ? tag.raw : (rendered ?? '')
  }
}

/** An opening tag with no closing one: prose in brackets, or a shortcode of a plugin? */
function looksLikeShortcode({ name, rest, standsAlone }: ShortcodeTag): boolean {
  if (/[\w-]\s*=\s*\S/.test(rest) || /\/\s*$/.test(rest) || name.includes('_')) return true
  return standsAlone && rest.trim() === '' && /^[a-z][a-z0-9-]*$/.test(name)
}
