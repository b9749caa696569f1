import { linkKey, linkPath } from '#server/links.ts'

/** Where the author of a comment changes it, from his own page: with the key that the mail after posting holds too. */
export const editPath = (commentId: number, now: number) =>
  linkPath.edit(commentId, linkKey('edit', { id: commentId }, now))
