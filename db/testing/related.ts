import type { Db } from '../client.ts'
import { relateAll } from '../related/relate.ts'

/** Compares what the server would compare within a second or two: afterwards every list is as it should be. */
export async function settleRelated(db: Db): Promise<void> {
  await relateAll(db, { end: 'oldest' })
}
