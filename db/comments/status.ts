export const COMMENT_STATUSES = ['pending', 'approved', 'rejected', 'spam', 'trash'] as const
export type CommentStatus = (typeof COMMENT_STATUSES)[number]

/** The one fact of who may be seen: page, count, feed and search all use it. */
export const PUBLISHED: CommentStatus = 'approved'
