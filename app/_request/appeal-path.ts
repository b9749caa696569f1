import { linkKey, linkPath } from '#server/links.ts'

/** Where the author of a comment appeals, from his own page: with the key that the mail about it holds too. */
export const appealPath = (commentId: number, now: number) =>
  linkPath.appeal(commentId, linkKey('appeal', { id: commentId }, now))
