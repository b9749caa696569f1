import type { CommentRefusal } from '#db/comments/post.ts'

/** HTTP status of each refusal. */
export function refusalStatus(refusal: CommentRefusal): number {
  switch (refusal.reason) {
    case 'unknown-article':
      return 404
    case 'parent-unavailable':
    case 'closed':
    case 'barred':
    case 'banned':
    case 'suspended':
      return 403
    case 'duplicate':
      return 409
    case 'too-fast':
    case 'network-busy':
      return 429
  }
}
