import type { Db } from '../client.ts'
import { addReads } from '../reads/count.ts'
import { makePopular } from '../reads/popular.ts'

/** Has articles read so often, by their paths, and the lists made anew. */
export async function readOften(
  db: Db,
  counts: ReadonlyMap<string, number>,
  now = Date.now(),
): Promise<void> {
  await addReads(db, counts, now)
  await makePopular(db, now)
}
