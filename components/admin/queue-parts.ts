/** Brings what the server has answered into the page at hand, row by row, so that what is open or has the focus stays. */

const LIST = '[data-cards]'
const keyOf = (item: Element) => item.querySelector<HTMLInputElement>('input[name="selected"]')?.value ?? ''
const cardOf = (item: Element | null | undefined) => item?.querySelector<HTMLElement>('[data-card]') ?? null

/** The card that follows the last of these rows, or else the one before them. */
export function nextCard(items: Element[]): HTMLElement | null {
  const leaving = new Set(items)
  const stays = (item: Element) => !leaving.has(item) && !(item as HTMLElement).hidden
  const all = [...document.querySelectorAll(`${LIST} > li`)]
  const last = all.findLastIndex((item) => leaving.has(item))
  return cardOf(all.slice(last + 1).find(stays) ?? all.slice(0, last + 1).findLast(stays))
}

/**
 * @param gone rows that have been decided on since that page was made
 * @returns false when the pages differ in more than their rows: then the page has to be loaded
 */
export function settle(page: Document, gone: Set<string>): boolean {
  const [mine, theirs] = [document.querySelector(LIST), page.querySelector(LIST)]
  if (!mine || !theirs) return false
  const known = new Map([...mine.children].map((item) => [keyOf(item), item]))
  const fresh = [...theirs.children].filter((item) => !gone.has(keyOf(item)))
  const rows = fresh.map((item) => known.get(keyOf(item)) ?? document.adoptNode(item))
  for (const row of rows) (row as HTMLElement).hidden = false
  for (const item of [...mine.children]) if (!rows.includes(item)) item.remove()
  rows.forEach((row, at) => {
    if (mine.children[at] !== row) mine.insertBefore(row, mine.children[at] ?? null)
  })
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const now = page.querySelector(`[data-part="${part.dataset.part}"]`)
    if (now) part.replaceChildren(...now.childNodes)
  }
  document.title = page.title
  mine.closest('form')?.dispatchEvent(new Event('change'))
  return true
}

/** Leads the focus to what a press has to say: to its refusal, or to what it has brought back. */
export function show(page: Document, { refused, undone }: { refused: boolean; undone: boolean }) {
  if (refused) {
    document.querySelector<HTMLElement>('[data-part="refused"] [role="alert"]')?.focus()
    return
  }
  // Whoever has gone on meanwhile is not called back.
  if (document.activeElement !== document.body && document.activeElement !== null) return
  const first = document.querySelector<HTMLElement>(undone ? `${LIST} [data-card]` : '#queue')
  first?.focus()
}
