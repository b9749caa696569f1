/** Where editors say which series an article is a part of. */
export const seriesOfPath = (id: number) => `/admin/articles/${id}/series`

/** Where editors say which articles are its translations. */
export const translationsOfPath = (id: number) => `/admin/articles/${id}/translations`
