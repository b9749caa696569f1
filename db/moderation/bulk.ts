import { max } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { decide, type Decision, type Press } from './decide.ts'
import { allMatches, countMatches } from './matching.ts'
import { keepReported } from './reports.ts'
import { whatHappened, type Stale } from './stale.ts'
import type { View } from './filter.ts'

/** What "all that match" meant when a moderator read how many they are. */
export interface Snapshot {
  count: number
  /** Id of the newest comment there was: what came in later, nobody has decided on. */
  upTo: number
  /** When that was, in milliseconds. */
  seenAt: number
}

/** More than any desk has; a count needs an end. */
const ALL = 100_000_000

/** How many a press on all that a view shows would decide on. */
export async function snapshot(db: Db, view: View, now: number): Promise<Snapshot> {
  const [newest] = await db.read.select({ id: max(comments.id) }).from(comments)
  return { count: await countMatches(db, view, { now, cap: ALL }), upTo: newest?.id ?? 0, seenAt: now }
}

export type AllPress = Omit<Press, 'comments' | 'action' | 'statement'> & {
  action: Press['action'] | 'keep'
  view: View
} & Omit<Snapshot, 'count'>

/**
 * Takes one decision on all comments that a view showed when the moderator was told how many they are. What has been
 * changed or decided on since is left alone; of what has changed and still matches, it is reported.
 *
 * @param now milliseconds
 */
export async function decideAll(db: Db, viewer: Viewer, input: AllPress, now: number): Promise<Decision> {
  const { view, upTo, seenAt, action, reason, note } = input
  // As the view was then: "waiting for an hour" goes on to mean those of that moment.
  const { seen, changed } = await allMatches(db, view, { now: seenAt, upTo, seenAt })
  const decision =
    action === 'keep'
      ? await keepReported(db, viewer, { comments: seen }, now)
      : await decide(db, viewer, { action, reason, note, comments: seen }, now)
  if (!decision.ok) return decision
  const stale: Stale[] = []
  for (const id of changed) stale.push(await db.write((tx) => whatHappened(tx, id)))
  return { ...decision, stale: [...decision.stale, ...stale] }
}
