import type { Db } from '../client.ts'
import { mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { beginArticle, type BeginResult } from './begin.ts'
import { openDraft } from './open.ts'

/**
 * Begins an article with what another one says: its text, pictures, subjects and label. By whom it is, its address, and what
 * search engines and networks are told of it are its own.
 *
 * @param now milliseconds
 */
export async function copyArticle(
  db: Db,
  viewer: Viewer,
  articleId: number,
  now: number,
): Promise<BeginResult | { ok: false; reason: 'unknown-article' }> {
  const opened = await openDraft(db, viewer, articleId, now)
  if (!opened.ok) return opened
  const { sectionId, headline, standfirst, bodyHtml, leadMediaId, leadCaption, ...rest } = opened.open.fields
  const { language, tagIds, newTags, label, showsAge } = rest
  const text = { standfirst, bodyHtml, leadMediaId, leadCaption }
  const fields = { ...text, language, tagIds, newTags, label, showsAge }
  const isOpen = sectionId !== null && mayIn(viewer, 'articles.write', sectionId)
  return await beginArticle(db, viewer, { sectionId: isOpen ? sectionId : null, headline, fields }, now)
}
