/** Which moderator is at which comment, in the memory of this process: a hint, and forgotten soon. */

const KEY = Symbol.for('broadsheet.presence')
/** So long somebody is said to be at a comment after he was last heard of, in milliseconds. */
export const FORGOTTEN_AFTER = 20_000

interface Presence {
  name: string
  commentId: number
  at: number
}
const holder = globalThis as { [KEY]?: Map<number, Presence> }
const everybody = (): Map<number, Presence> => (holder[KEY] ??= new Map<number, Presence>())

/**
 * Notes where a moderator is.
 *
 * @param commentId null for nowhere in particular
 * @param now milliseconds
 */
export function isAt(user: { id: number; name: string }, commentId: number | null, now: number): void {
  if (commentId === null) everybody().delete(user.id)
  else everybody().set(user.id, { name: user.name, commentId, at: now })
}

/** Who reviews what: names by the ids of comments, of all but one moderator. For the desk, and for whoever streams it. */
export function reviewing(exceptUser: number | null, now: number): Map<number, string[]> {
  const present = [...everybody()].filter(
    ([id, { at }]) => id !== exceptUser && now - at < FORGOTTEN_AFTER && at <= now,
  )
  for (const [id, { at }] of everybody()) if (now - at >= FORGOTTEN_AFTER) everybody().delete(id)
  const byComment = Map.groupBy(present, ([, { commentId }]) => commentId)
  return new Map([...byComment].map(([id, them]) => [id, them.map(([, { name }]) => name)]))
}
