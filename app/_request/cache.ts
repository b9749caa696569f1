import { requests } from '#server/front/context.ts'

/**
 * The one list of cache tags. A page declares what it shows by `shows`; an action says what it changed by `changed`
 * (the next request renders anew) or `aged` (soon, in the background: for blocks that stand on every page).
 */
export const TAGS = {
  /** Name, menu, settings: on every page. */
  site: 'site',
  front: 'front',
  /** The newest articles, as sidebars show them. */
  recent: 'recent',
  article: (id: number) => `article:${id}`,
  section: (id: number) => `section:${id}`,
  tag: (id: number) => `tag:${id}`,
  author: (id: number) => `author:${id}`,
  /** An address that had no article when it was asked for. */
  nothingAt: (path: string) => `path:${path}`,
} as const

/** Declares what the page being rendered shows. */
export function shows(...tags: string[]): void {
  const declared = requests.getStore()?.tags
  for (const tag of tags) declared?.add(tag)
}

/** Declares that the page being rendered holds something that only this reader may see: it is never kept. */
export function isPersonal(): void {
  const context = requests.getStore()
  if (context) context.personal = true
}

interface PageStore {
  changed(tags: string[]): void
  aged(tags: string[]): void
}
// The store belongs to the server's module graph and this file to Next's: they meet here. Without one nothing is kept,
// and so nothing has to be dropped.
const STORE = Symbol.for('broadsheet.pages')
const pageStore = () => (globalThis as { [STORE]?: PageStore })[STORE]

/** Drops every page under these tags before the answer leaves. */
export function changed(...tags: string[]): void {
  pageStore()?.changed(tags)
}

/** Lets pages under these tags be rendered anew in the background. */
export function aged(...tags: string[]): void {
  pageStore()?.aged(tags)
}
