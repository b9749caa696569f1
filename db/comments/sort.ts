/** In which order the threads under an article stand; within a thread, the oldest is always first. */
export const SORTS = ['oldest', 'newest', 'replies', 'recommended'] as const
export type CommentSort = (typeof SORTS)[number]
/** What the bare address of an article shows. */
export const USUAL_SORT: CommentSort = 'oldest'

/** @returns the order that an address names; the usual one where it names none that there is */
export const sortOf = (raw: unknown): CommentSort => SORTS.find((sort) => sort === raw) ?? USUAL_SORT
