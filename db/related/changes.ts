/** What an editor may do with one article in the related news of another. */
export const RELATED_CHANGES = ['pin', 'unpin', 'up', 'down', 'never', 'allow'] as const
export type RelatedChange = (typeof RELATED_CHANGES)[number]

export const isRelatedChange = (text: string): text is RelatedChange =>
  RELATED_CHANGES.some((change) => change === text)
