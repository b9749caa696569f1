import type { QueuePlace } from '#components/admin/queue-path.ts'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { queue } from '#db/moderation/queue.ts'

/** The page of the queue that shows what was done, with its Undo. */
export function donePath(place: QueuePlace, batch: string): string {
  return `${queuePath(place)}&done=${batch}`
}

/**
 * The comment that takes the focus once `decided` has left the page: the one that followed it, or what has
 * become the last one.
 *
 * @param shown ids of the page as the moderator saw it, in order
 */
export async function following(place: QueuePlace, shown: number[], decided: number): Promise<string> {
  const fresh = (await queue(database(), place.tab, place.page)).comments.map((comment) => comment.id)
  const after = shown.slice(shown.indexOf(decided) + 1).find((id) => fresh.includes(id))
  const target = after ?? fresh.at(-1)
  return target === undefined ? 'queue' : `comment-${target}`
}
