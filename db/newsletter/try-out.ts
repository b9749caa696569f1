import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Frequency } from './modes.ts'

/**
 * Sends the letter as it would go out now to the member of staff who asks.
 *
 * @param now milliseconds
 * @returns false for who may not
 */
export async function queueTestLetter(
  db: Db,
  viewer: Viewer,
  frequency: Frequency,
  now: number,
): Promise<boolean> {
  if (viewer.kind !== 'staff' || !canEditSite(viewer)) return false
  const mail = { kind: 'newsletter-test', to: viewer.email, data: { frequency } } as const
  await db.write((tx) => queueMail(tx, mail, now))
  return true
}
