/** What kind of piece an article is, where it is not plain news: said at its headline, to readers and to programs. */
export const ARTICLE_LABELS = [
  'opinion',
  'analysis',
  'review',
  'obituary',
  'sponsored',
  'live',
  'satire',
  'press-release',
] as const
export type ArticleLabel = (typeof ARTICLE_LABELS)[number]

/** How schema.org calls it. A live blog says of itself that it is one (LiveBlogPosting), beside being news. */
const TYPES = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  review: 'ReviewNewsArticle',
  obituary: 'ReportageNewsArticle',
  sponsored: 'AdvertiserContentArticle',
  live: 'ReportageNewsArticle',
  satire: 'SatiricalArticle',
  // Not reported by us: plain news, of which the page says who wrote it.
  'press-release': 'NewsArticle',
} as const satisfies Record<ArticleLabel, string>

export type ArticleType = 'NewsArticle' | (typeof TYPES)[ArticleLabel]

/** The schema.org type of an article. */
export const typeOf = (label: ArticleLabel | null): ArticleType =>
  label === null ? 'NewsArticle' : TYPES[label]

/** Labels without which a headline in a list would be taken for something else. */
const ON_CARDS: readonly ArticleLabel[] = ['opinion', 'sponsored', 'live', 'satire']

/** What a card says of its article; null for nothing. */
export const labelOnCard = (label: ArticleLabel | null): ArticleLabel | null =>
  label !== null && ON_CARDS.includes(label) ? label : null

/** Whether search engines are told that somebody paid for the links of a text. */
export const isPaid = (label: ArticleLabel | null): boolean => label === 'sponsored'

/** @returns null for no label, or none of ours */
export const labelOf = (raw: unknown): ArticleLabel | null =>
  ARTICLE_LABELS.find((label) => label === raw) ?? null
