/** For how many hours a link to a preview can be chosen to work. */
export const LIFETIMES = [1, 24, 72, 168, 720] as const
/** Characters of what is said of it. */
export const LONGEST_NOTE = 100
/** Links of one article that work at the same time. */
export const MOST_LINKS = 20
