/** How comments are taken in: all held; held until a commenter has had some approved; published unless a rule says no. */
export const COMMENT_MODES = ['hold-all', 'hold-first', 'publish'] as const
export type CommentMode = (typeof COMMENT_MODES)[number]
