/** The words of feeds, in the language of the site. */
export type FeedWords = (key: string, values?: Record<string, string>) => string

const WORDS: Record<string, string> = {
  readAlso: 'Read also:',
  commentTitle: '{name} on “{headline}”',
  commentsOfSite: 'Comments: {site}',
  commentsOfArticle: 'Comments on “{headline}”',
}
export const feedWords =
  (_language: string): FeedWords =>
  (key, values = {}) =>
    (WORDS[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
