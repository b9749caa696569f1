import { eq } from 'drizzle-orm'
import { articleDrafts, articles } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { differing, fieldsOf, type DraftFields } from './fields.ts'
import { mergeFields } from './merge.ts'
import { keepRevision, savedBy } from './revisions.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'
import { liveFields, standingOf, type ArticleRow, type DraftRow } from './standing.ts'

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
    // A page that is open was begun from it: kept, so that the two can be joined.
    await keepRevision(tx, { ...hisOf(draft), fields: fieldsOf(draft), kind: 'handed-over' })
    await tx
      .update(articleDrafts)
      .set({ ...fields, ...saved, version, basedOn: after.revision })
      .where(eq(articleDrafts.articleId, before.id))
    await keepRevision(tx, { articleId: before.id, version, fields, kind: 'merged', ...saved })
  }
}

/** Whose a draft is as it stands. */
const hisOf = ({ articleId, version, savedBy, savedByName, savedAt }: DraftRow) => ({
  ...{ articleId, version, savedBy, savedByName, savedAt },
})

/**
 * Sets how comments under an article are taken in, for readers now and in what it is going to say: what was set last holds,
 * whatever its draft said until then. Its version is raised, also where it has no draft yet: a page that was opened before
 * is told, and does not take it back. What that page began from is kept, so that the two can be joined.
 *
 * @param now milliseconds
 */
export async function setBesideDraft(
  tx: Tx,
  viewer: Viewer,
  articleId: number,
  set: Partial<Pick<DraftFields, 'commentsOpen' | 'commentMode'>>,
  now: number,
): Promise<void> {
  const standing = await standingOf(tx, viewer, articleId)
  if (!standing) return
  const { article, draft, fields: before } = standing
  await tx.update(articles).set(set).where(eq(articles.id, articleId))
  const fields = { ...before, ...set }
  if (differing(before, fields).length === 0) return
  const version = standing.version + 1
  const saved = { ...savedBy(viewer), savedAt: now }
  const merged = { articleId, version, fields, kind: 'merged', ...saved } as const
  if (draft) {
    await keepRevision(tx, { ...hisOf(draft), fields: before, kind: 'handed-over' })
    await tx
      .update(articleDrafts)
      .set({ ...set, ...saved, version })
      .where(eq(articleDrafts.articleId, articleId))
    await keepRevision(tx, merged)
    return
  }
  const live = { articleId, articleRevision: article.revision } as const
  const begun = { ...live, version: standing.version, savedAt: article.updatedAt, kind: 'begun' } as const
  await keepRevision(tx, { ...begun, fields: before, savedBy: null, savedByName: '' })
  await keepRevision(tx, { ...merged, ...live })
}
