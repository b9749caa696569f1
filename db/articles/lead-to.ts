import { eq } from 'drizzle-orm'
import { redirects } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { addressKey } from './address-key.ts'

/**
 * Leads from addresses that a list of articles had before to its present one, in one hop; and none leads away from that.
 * No command but a step of one.
 *
 * @param path with its leading slash
 * @param before paths
 */
export async function leadTo(tx: Tx, path: string, before: string[], now: number): Promise<void> {
  const present = addressKey(path)
  await tx.delete(redirects).where(eq(redirects.fromPath, present))
  for (const old of before) {
    const oldPath = addressKey(old)
    await tx.update(redirects).set({ toPath: present }).where(eq(redirects.toPath, oldPath))
    const target = { articleId: null, toPath: present }
    await tx
      .insert(redirects)
      .values({ fromPath: oldPath, ...target, createdAt: now })
      .onConflictDoUpdate({ target: redirects.fromPath, set: target })
  }
}
