import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { forgetImported } from '../import/forget.ts'
import { media } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { removeFiles } from './files.ts'
import { canAddPictures, canChangePicture } from './policy.ts'
import { usesIn } from './uses.ts'

export type Removed = { ok: true } | { ok: false; reason: 'forbidden' | 'gone' | 'used' }

/**
 * Deletes a picture that stands nowhere, with its files.
 *
 * @param input.uploads where pictures of this installation lie
 */
export async function removePicture(
  db: Db,
  viewer: Viewer,
  { id, uploads }: { id: number; uploads: string },
): Promise<Removed> {
  if (!canAddPictures(viewer)) return { ok: false, reason: 'forbidden' }
  const removed = await db.write<Removed & { name?: string | null }>(async (tx) => {
    const [picture] = await tx
      .select({ name: media.name, addedBy: media.addedBy })
      .from(media)
      .where(eq(media.id, id))
    if (!picture) return { ok: false, reason: 'gone' }
    if (!canChangePicture(viewer, picture)) return { ok: false, reason: 'forbidden' }
    // Asked where it is deleted: nothing can be written in between.
    if ((await usesIn(tx, id)).length > 0) return { ok: false, reason: 'used' }
    await forgetImported(tx, 'media', id)
    await tx.delete(media).where(eq(media.id, id))
    return { ok: true, name: picture.name }
  })
  if (!removed.ok) return removed
  if (removed.name) await removeFiles(uploads, removed.name)
  return { ok: true }
}
