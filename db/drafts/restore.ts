import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { isInScope } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { differing, type FieldName } from './fields.ts'
import { mayRule, mayWrite, workflowSettings } from './may-write.ts'
import { revisionAt } from './revisions.ts'
import { settled, write } from './save.ts'
import { standingOf } from './standing.ts'

export type RestoreResult =
  /** `changed`: the fields that say something else than before. */
  | { ok: true; version: number; changed: FieldName[] }
  | { ok: false; reason: 'forbidden' | 'unknown-article' | 'unknown-revision' | 'stale' }

/**
 * Makes a draft say again what it said in a revision: as a new revision. Nothing in between is lost, and readers notice
 * nothing before it is published.
 *
 * @param input.revision the version that was kept
 * @param input.version the version that there is now, as the viewer saw it
 * @param now milliseconds
 */
export async function restoreRevision(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; revision: number; version: number },
  now: number,
): Promise<RestoreResult> {
  const settings = workflowSettings(await readSettings(db))
  return await db.write(async (tx) => {
    const standing = await standingOf(tx, viewer, input.articleId)
    if (!standing) return { ok: false, reason: 'unknown-article' }
    if (!mayWrite(viewer, standing, settings)) return { ok: false, reason: 'forbidden' }
    if (standing.version !== input.version) return { ok: false, reason: 'stale' }
    const kept = await revisionAt(tx, input.articleId, input.revision)
    if (!kept) return { ok: false, reason: 'unknown-revision' }
    const { fields } = kept
    const { sectionId } = fields
    const [section] =
      sectionId === null
        ? []
        : await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, sectionId))
    // A section that is gone, or was never his to write for, is not brought back.
    if (!section || !isInScope(viewer, section.id)) fields.sectionId = standing.fields.sectionId
    if (!mayRule(viewer, standing, fields.sectionId)) fields.commentMode = standing.fields.commentMode
    const again = await settled(tx, fields, {}, 'while-writing')
    const { version } = await write(tx, viewer, standing, again, { kind: 'restored', now })
    return { ok: true, version, changed: differing(standing.fields, again) }
  })
}
