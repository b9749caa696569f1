/** Where editors say what is related to an article. */
export const relatedPath = (id: number) => `/admin/articles/${id}/related`
