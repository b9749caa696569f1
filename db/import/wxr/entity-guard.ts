/** Text to hand on, and what is wrong just behind it. */
export interface Guarded {
  sound: string
  fault?: string
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z_][\w.-]{0,30});/iy
const LONGEST = 34
const SPECIAL = /&|<!|<\?/g
const ENDS = { cdata: ']]>', comment: '-->', instruction: '?>' }

/**
 * Finds a bare `&` where it stands. The XML parser alone takes everything up to the next semicolon for the name of an
 * entity, and so blames a line far below, or the end of the file.
 */
export class EntityGuard {
  #inside: keyof typeof ENDS | null = null
  #held = ''
  #started = false

  /** @returns what has been looked through so far; a little may be held back until the next piece */
  pass(chunk: string): Guarded {
    const text = this.#held + chunk
    this.#held = ''
    if (!this.#started && text !== '') {
      this.#started = true
      if (!/^\uFEFF?\s*</.test(text)) return { sound: '', fault: 'it does not begin with <' }
    }
    return this.#scan(text, false)
  }

  rest(): Guarded {
    return this.#scan(this.#held, true)
  }

  #scan(text: string, last: boolean): Guarded {
    let at = 0
    while (at < text.length) {
      if (this.#inside) {
        const end = text.indexOf(ENDS[this.#inside], at)
        if (end === -1) return this.#hold(text, last ? text.length : Math.max(at, text.length - 2))
        at = end + ENDS[this.#inside].length
        this.#inside = null
        continue
      }
      SPECIAL.lastIndex = at
      const found = SPECIAL.exec(text)
      if (!found) return this.#hold(text, text.endsWith('<') && !last ? text.length - 1 : text.length)
      at = found.index
      // Too near the end of this piece to be judged.
      if (text.length - at < LONGEST && !last) return this.#hold(text, at)
      if (found[0] !== '&') {
        at = this.#enter(text, at)
        continue
      }
      ENTITY.lastIndex = at
      const entity = ENTITY.exec(text)
      if (!entity) return { sound: text.slice(0, at), fault: 'a bare & (it must be written &amp;)' }
      at += entity[0].length
    }
    return this.#hold(text, text.length)
  }

  #enter(text: string, at: number): number {
    if (text.startsWith('<![CDATA[', at)) return this.#go('cdata', at + 9)
    if (text.startsWith('<!--', at)) return this.#go('comment', at + 4)
    return text.startsWith('<?', at) ? this.#go('instruction', at + 2) : at + 2
  }

  #go(inside: keyof typeof ENDS, at: number): number {
    this.#inside = inside
    return at
  }

  #hold(text: string, end: number): Guarded {
    this.#held = text.slice(end)
    return { sound: text.slice(0, end) }
  }
}
