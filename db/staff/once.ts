import type { Db } from '../client.ts'
import { usedLinks } from '../schema/index.ts'

/**
 * Uses something that counts once.
 *
 * @param hash by which it is remembered
 * @param expiresAt milliseconds: from then on it counts for nothing anyway
 * @returns false when it was used before
 */
export async function takeOnce(db: Db, hash: string, expiresAt: number): Promise<boolean> {
  return await db.write(
    async (tx) => (await tx.insert(usedLinks).values({ hash, expiresAt }).onConflictDoNothing()).changes > 0,
  )
}
