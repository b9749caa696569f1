/** What the library can be narrowed to: what stands nowhere, what nobody has described, what is one's own. */
export const FILTERS = ['unused', 'unsaid', 'mine'] as const
export type LibraryFilter = (typeof FILTERS)[number]

export const isFilter = (name: unknown): name is LibraryFilter => FILTERS.includes(name as LibraryFilter)
