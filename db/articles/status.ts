export const ARTICLE_STATUSES = [
  'draft',
  'review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'deleted',
] as const
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number]

export const ARTICLE_KINDS = ['article', 'page'] as const
export type ArticleKind = (typeof ARTICLE_KINDS)[number]
