import type { SearchSort } from '#db/search/sorts.ts'

/** What stands in the address of a search, as it was typed. */
export interface Asked {
  q: string
  /** A slug. */
  section: string
  /** A slug; or what was typed, where no author is called so. */
  author: string
  /** Days, such as 2026-05-14. */
  from: string
  to: string
  sort: SearchSort
}

/** What of it means nothing, and was left out. */
export type Ignored = Partial<Record<'section' | 'author' | 'from' | 'to', 'unknown' | 'noDay' | 'order'>>

export const SEARCH_PATH = '/search'

/** The parameters of a search without what says nothing. */
export function searchQuery(asked: Asked, changes: Partial<Asked> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...asked, ...changes }))
    if (value !== '' && !(name === 'sort' && value === 'relevance')) query.set(name, value)
  return query.toString()
}

export const searchAddress = (asked: Asked, changes: Partial<Asked> = {}): string =>
  `${SEARCH_PATH}?${searchQuery(asked, changes)}`

export const isNarrowed = ({ section, author, from, to }: Asked): boolean =>
  [section, author, from, to].some((value) => value !== '')
