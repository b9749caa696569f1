/** A form as it was kept in this browser. */
export interface Kept {
  entries: [string, string][]
  /** The version of the draft that it was begun from. */
  version: string
  /** What the saves were called that may have arrived without an answer. Newest last. */
  sent?: string[]
  at: number
  /** Whether the last who saved the draft is the same person. */
  isMine?: boolean
}

/** What belongs to the page, not to the text. */
const OF_THE_PAGE = new Set(['version', 'basedOn', 'lockToken', 'saveId', 'sentBefore', 'do'])

/** Keeps what stands in a form. @param sent what its saves were called that have no answer yet */
export function keep(key: string, form: HTMLFormElement, sent: string[]): void {
  const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !OF_THE_PAGE.has(name) ? [[name, value]] : [],
  )
  const version = (form.elements.namedItem('version') as HTMLInputElement).value
  try {
    localStorage.setItem(key, JSON.stringify({ entries, version, sent, at: Date.now() } satisfies Kept))
  } catch {
    // No room, or not allowed: the server has what it was sent.
  }
}

export function keptOf(key: string): Kept | null {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : (JSON.parse(text) as Kept)
  } catch {
    return null
  }
}

export function clearKept(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing is kept where nothing may be.
  }
}

/** Said to a field whose value was set from outside, so that an editor that stands for it shows it. */
export const PUT_BACK = 'put-back'

/** Puts what was kept back into the form. */
export function putBack(form: HTMLFormElement, { entries }: Kept): void {
  for (const name of new Set([...entries.map(([name]) => name), ...checkboxes(form)])) {
    const values = entries.filter(([other]) => other === name).map(([, value]) => value)
    const fields = [...form.elements].filter(
      (one): one is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
        'name' in one && one.name === name && 'value' in one,
    )
    const written = fields.filter((one) => !isOfThePage(one))
    for (const [index, one] of written.entries()) {
      if (one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio'))
        one.checked = values.includes(one.value)
      // More names than there are fields stand in the last, parted by commas.
      else one.value = (index === written.length - 1 ? values.slice(index).join(', ') : values[index]) ?? ''
      one.dispatchEvent(new CustomEvent(PUT_BACK, { bubbles: true }))
    }
  }
}

/** Hidden fields say what the page is about, but for those that a picker fills. */
const isOfThePage = (one: Element) =>
  one instanceof HTMLInputElement && one.type === 'hidden' && one.dataset.picked === undefined

const checkboxes = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map((box) => box.name)

/** Hands the lock of an article on to this page as it will be loaded anew. */
export function handOn(key: string, token: string): void {
  try {
    sessionStorage.setItem(`${key}-lock`, token)
  } catch {
    // Then it is taken with the first key.
  }
}

/** The lock that was handed on to this page; null where none was. It is so once. */
export function handedOn(key: string): string | null {
  try {
    const token = sessionStorage.getItem(`${key}-lock`)
    sessionStorage.removeItem(`${key}-lock`)
    return token
  } catch {
    return null
  }
}
