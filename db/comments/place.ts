import { and, eq } from 'drizzle-orm'
import { comments } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { MAX_DEPTH } from './rules.ts'
import { PUBLISHED } from './status.ts'

export interface Place {
  parentId: number | null
  threadId: number | null
  replyToId: number | null
  depth: number
}

const TOP: Place = { parentId: null, threadId: null, replyToId: null, depth: 1 }

/**
 * Where a new comment stands in its thread. An answer to one at the greatest depth stands beside it and names it.
 *
 * @returns null when the parent is not public, or belongs to another article
 */
export async function placeOf(
  tx: Tx,
  input: { articleId: number; parentId: number | null },
): Promise<Place | null> {
  if (input.parentId === null) return TOP
  const [parent] = await tx
    .select({
      id: comments.id,
      parentId: comments.parentId,
      threadId: comments.threadId,
      depth: comments.depth,
    })
    .from(comments)
    .where(
      and(
        eq(comments.id, input.parentId),
        eq(comments.articleId, input.articleId),
        eq(comments.status, PUBLISHED),
      ),
    )
  return parent ? under(parent) : null
}

/** The place of an answer to this comment. */
export function under(parent: {
  id: number
  parentId: number | null
  threadId: number | null
  depth: number
}): Place {
  const threadId = parent.threadId ?? parent.id
  if (parent.depth < MAX_DEPTH)
    return { parentId: parent.id, threadId, replyToId: null, depth: parent.depth + 1 }
  return { parentId: parent.parentId, threadId, replyToId: parent.id, depth: MAX_DEPTH }
}
