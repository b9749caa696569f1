/** Where older posts of a live blog stand; the newest are on the article itself. @param path the article's */
export const updatesPath = (path: string, page: number): string =>
  page === 1 ? path : `${path}/updates/${page}`

/** The id of a post on its page. */
export const entryAnchor = (id: number): string => `update-${id}`

/** A post's lasting address: leads to the page on which it stands now. */
export const entryPath = (id: number): string => `/updates/${id}`
