import type { Viewer } from '#db/users/viewer.ts'
import { readQueue } from './read-queue.ts'
import { placeAt } from './place.ts'

/** The page that shows what was done, with its Undo: of the desk, or an article. */
export function donePath(back: string, batch: string): string {
  return `${back}${back.includes('?') ? '&' : '?'}done=${batch}`
}

/**
 * The comment that takes the focus once `decided` has left the page: the one that followed it, or what has
 * become the last one.
 *
 * @param shown ids of the page as the moderator saw it, in order
 */
export async function following(
  viewer: Viewer,
  back: string,
  shown: number[],
  decided: number,
): Promise<string> {
  const place = placeAt(back)
  if (!place) return `comment-${decided}`
  const fresh = (await readQueue(viewer, place)).comments.map((comment) => comment.id)
  const after = shown.slice(shown.indexOf(decided) + 1).find((id) => fresh.includes(id))
  const target = after ?? fresh.at(-1)
  return target === undefined ? 'queue' : `comment-${target}`
}
