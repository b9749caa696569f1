/** A form as it was kept in this browser. */
export interface Kept {
  entries: [string, string][]
  /** The version of the draft that it was begun from, and the revision of the article. */
  version: string
  basedOn?: string
  /** What the saves were called that may have arrived without an answer. Newest last. */
  sent?: string[]
  /** Typed on after a button was pressed, whose answer says nothing of it. */
  isLate?: boolean
  at: number
}

/** What the text of an article is kept under in somebody's browser. */
export const keyOf = (personId: number, articleId: number) => `writing-${personId}-${articleId}`

/** What belongs to the page, not to the text. */
const OF_THE_PAGE = new Set(['version', 'basedOn', 'lockToken', 'saveId', 'sentBefore', 'do'])

/** Keeps what stands in a form. @param sent what its saves were called that have no answer yet */
export function keep(key: string, form: HTMLFormElement, sent: string[], isLate = false): void {
  const entries = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !OF_THE_PAGE.has(name) ? [[name, value]] : [],
  )
  const [version, basedOn] = [valueOf(form, 'version'), valueOf(form, 'basedOn')]
  store(key, { entries, version, basedOn, sent, isLate, at: Date.now() })
}

const valueOf = (form: HTMLFormElement, name: string) =>
  (form.elements.namedItem(name) as HTMLInputElement).value

function store(key: string, kept: Kept) {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // No room, or not allowed: the server has what it was sent.
  }
}

/** What is kept under a key is put aside, so that nothing that is typed takes its place before somebody has decided. */
export function putAside(key: string, kept: Kept): void {
  store(asideOf(key), kept)
}

export const asideOf = (key: string) => `${key}-found`

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

/** Puts words that are not part of the text back into fields that are empty. */
export function putBackBeside(form: HTMLFormElement, { entries }: Kept, names: readonly string[]): void {
  for (const [name, value] of entries) {
    const one = form.elements.namedItem(name)
    const isField = one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement
    if (names.includes(name) && isField && one.value === '') one.value = value
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
