import { desc } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { staffEvents } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { StaffEventKind } from './kinds.ts'

interface Written {
  kind: StaffEventKind
  /** Whom it is about; an address alone for who has not joined yet. */
  subject: { id: number | null; name: string }
  detail?: unknown
}

/**
 * Writes down a change of the staff, in the transaction of the change.
 *
 * @param viewer who did it; anybody but staff is the command line
 * @param now milliseconds
 */
export async function writeStaffEvent(tx: Tx, viewer: Viewer, event: Written, now: number): Promise<void> {
  const { kind, subject, detail = null } = event
  const actor =
    viewer.kind === 'staff'
      ? { actorId: viewer.id, actorName: viewer.name }
      : { actorId: null, actorName: 'System' }
  await tx
    .insert(staffEvents)
    .values({ kind, ...actor, subjectId: subject.id, subjectName: subject.name, detail, createdAt: now })
}

export type StaffEvent = Awaited<ReturnType<typeof lastStaffEvents>>[number]

/** What was changed of the staff last, newest first. */
export async function lastStaffEvents(db: Db, limit: number) {
  const { id, kind, actorId, actorName, subjectId, subjectName, detail, createdAt } = staffEvents
  return await db.read
    .select({ id, kind, actorId, actorName, subjectId, subjectName, detail, createdAt })
    .from(staffEvents)
    .orderBy(desc(id))
    .limit(limit)
}
