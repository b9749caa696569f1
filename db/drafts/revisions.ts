import { and, desc, eq } from 'drizzle-orm'
import { draftRevisions } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { RevisionKind } from '../workflow/kinds.ts'
import type { Tx } from '../writer.ts'
import { fieldsOf, type DraftFields } from './fields.ts'

/** While somebody writes, what he wrote until then is kept so often. */
export const KEPT_EVERY = 10 * 60_000

/** Who saves, as revisions and steps name him: the name stays when the person leaves. */
export const savedBy = (viewer: Viewer) =>
  viewer.kind === 'staff'
    ? { savedBy: viewer.id, savedByName: viewer.name }
    : { savedBy: null, savedByName: '' }

interface Kept {
  articleId: number
  version: number
  fields: DraftFields
  kind: RevisionKind
  savedBy: number | null
  savedByName: string
  savedAt: number
  note?: string
  articleRevision?: number | null
}

/**
 * Keeps what a draft says as a revision, unless this version was kept already. No command but a step of one, inside
 * its transaction.
 */
export async function keepRevision(tx: Tx, { fields, ...kept }: Kept): Promise<void> {
  await tx
    .insert(draftRevisions)
    .values({ ...kept, fields: { ...fields } })
    .onConflictDoNothing()
}

/** The revision of this version; null when that version was not kept. */
export async function revisionAt(
  from: Pick<Tx, 'select'>,
  articleId: number,
  version: number,
): Promise<{ fields: DraftFields; savedAt: number } | null> {
  const [row] = await from
    .select()
    .from(draftRevisions)
    .where(and(eq(draftRevisions.articleId, articleId), eq(draftRevisions.version, version)))
  return row ? { fields: fieldsOf(row.fields), savedAt: row.savedAt } : null
}

/** The last revision that was kept; null where there is none. */
export async function lastRevision(from: Pick<Tx, 'select'>, articleId: number) {
  const { version, savedAt, savedBy: by } = draftRevisions
  const [row] = await from
    .select({ version, savedAt, savedBy: by })
    .from(draftRevisions)
    .where(eq(draftRevisions.articleId, articleId))
    .orderBy(desc(version))
    .limit(1)
  return row ?? null
}
