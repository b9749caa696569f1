import type { CommentStatus } from '#db/comments/status.ts'

/** Where a moderator is in the queue. */
export interface QueuePlace {
  tab: CommentStatus
  /** From 1. */
  page: number
}

export function queuePath({ tab, page }: QueuePlace): string {
  return `/admin/comments?tab=${tab}${page === 1 ? '' : `&page=${page}`}`
}
