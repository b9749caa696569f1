import { eq } from 'drizzle-orm'
import { articleDrafts, articles } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { fieldsOf } from './fields.ts'
import { mergeFields } from './merge.ts'
import { keepRevision, savedBy } from './revisions.ts'
import { SYSTEM } from '../users/viewer.ts'
import { liveFields, type ArticleRow } from './standing.ts'

/**
 * What changes an article beside its draft (a correction, a "Read also" line, an import) changes the draft too, so that
 * publishing that takes nothing back. Where both changed the same place the draft stays as it is, begun from an article that
 * there is no more: its writer is asked.
 *
 * @param before the article before the change
 * @returns to be called after the change; null where there is no draft
 */
export async function carryIntoDraft(
  tx: Tx,
  before: ArticleRow,
): Promise<((now: number) => Promise<void>) | null> {
  const [draft] = await tx.select().from(articleDrafts).where(eq(articleDrafts.articleId, before.id))
  if (draft?.basedOn !== before.revision) return null
  const base = await liveFields(tx, before)
  return async (now) => {
    const [after] = await tx.select().from(articles).where(eq(articles.id, before.id))
    if (!after) return
    const { fields, conflicts } = mergeFields(base, fieldsOf(draft), await liveFields(tx, after))
    if (conflicts.length > 0) return
    const version = draft.version + 1
    const saved = { ...savedBy(SYSTEM), savedAt: now }
    await tx
      .update(articleDrafts)
      .set({ ...fields, ...saved, version, basedOn: after.revision })
      .where(eq(articleDrafts.articleId, before.id))
    await keepRevision(tx, { articleId: before.id, version, fields, kind: 'merged', ...saved })
  }
}
