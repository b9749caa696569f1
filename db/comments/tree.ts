import { PUBLISHED, type CommentStatus } from './status.ts'

/** What stands beside the name of whoever wrote it as one of the staff. */
export type Badge = 'staff' | 'author'

/** A comment as a page may know it: no e-mail, no address. */
export interface PublicComment {
  id: number
  parentId: number | null
  replyToId: number | null
  depth: number
  status: CommentStatus
  authorName: string
  body: string
  createdAt: number
  /** When its author last changed the words. */
  editedAt: number | null
  recommendCount: number
  /** Whether its author has confirmed his address, and the name is his own here. */
  isConfirmed: boolean
  /** Of staff who were signed in when they wrote it. */
  badge: Badge | null
}

/** `comment` is null where one was withdrawn whose replies may still be read: name and text of it are not passed on. */
export interface ThreadNode {
  id: number
  comment: PublicComment | null
  /** The name of the one that is answered, where the depth limit moved this one up beside it. */
  replyingTo: { id: number; name: string } | null
  replies: ThreadNode[]
}

/**
 * Builds threads out of rows in reading order. What nobody may read vanishes, unless approved replies hang on it.
 *
 * @param rows all comments of these threads, whatever their status
 */
export function asTree(rows: PublicComment[]): ThreadNode[] {
  const approved = new Map(rows.filter((row) => row.status === PUBLISHED).map((row) => [row.id, row]))
  const children = Map.groupBy(rows, (row) => row.parentId)
  const grow = (row: PublicComment): ThreadNode[] => {
    const replies = (children.get(row.id) ?? []).flatMap(grow)
    const comment = approved.get(row.id) ?? null
    if (!comment && replies.length === 0) return []
    const answered = row.replyToId === null ? undefined : approved.get(row.replyToId)
    const replyingTo = answered ? { id: answered.id, name: answered.authorName } : null
    return [{ id: row.id, comment, replyingTo, replies }]
  }
  return (children.get(null) ?? []).flatMap(grow)
}
