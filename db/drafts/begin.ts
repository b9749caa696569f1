import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { insertArticle } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { articleDrafts, authors, sections } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import { isInScope, may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { EMPTY_FIELDS, type DraftFields } from './fields.ts'
import { keepRevision, savedBy } from './revisions.ts'

export type BeginResult =
  { ok: true; id: number } | { ok: false; reason: 'forbidden' | 'unknown-section' | 'no-section' }

/** Stands in the table until there is a headline; every list shows the draft's own. */
export const NO_HEADLINE = '…'

/** The address of an article that has none yet. Nothing leads there. */
const placeholder = () => `draft-${randomUUID()}`
export const isPlaceholder = (slug: string): boolean =>
  /^draft-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(slug)

/**
 * Begins an article: an empty draft, which nobody but those who write sees.
 *
 * @param input.sectionId null where it is to be chosen later
 * @param input.fields what it says from the beginning, as drafts keep it
 * @param now milliseconds
 * @returns 'no-section' where there is none that the viewer may write for
 */
export async function beginArticle(
  db: Db,
  viewer: Viewer,
  input: { sectionId: number | null; headline?: string; fields?: Partial<DraftFields> },
  now: number,
): Promise<BeginResult> {
  if (!may(viewer, 'articles.write')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const open = (
      await tx.select({ id: sections.id }).from(sections).orderBy(asc(sections.position), asc(sections.id))
    ).filter(({ id }) => isInScope(viewer, id))
    const [first] = open
    if (!first) return { ok: false, reason: 'no-section' }
    // Somebody who writes for one section alone has chosen it.
    const chosen = input.sectionId ?? (open.length === 1 ? first.id : null)
    if (chosen !== null && !open.some(({ id }) => id === chosen))
      return { ok: false, reason: 'unknown-section' }
    const by = viewer.kind === 'staff' ? viewer.id : null
    const authorIds = by === null ? [] : await ownAuthors(tx, by)
    const headline = cleanLine(input.headline ?? '')
    const id = await insertArticle(tx, {
      ...{ sectionId: chosen ?? first.id, slug: placeholder(), kind: 'article', status: 'draft' },
      ...{
        headline: headline || NO_HEADLINE,
        standfirst: '',
        bodyHtml: '',
        leadMediaId: null,
        leadCaption: '',
      },
      ...{ commentsOpen: true, publishedAt: null, createdAt: now, updatedAt: now, createdBy: by },
      ...{ authorIds, tagIds: [] },
    })
    const fields = { ...EMPTY_FIELDS, ...input.fields, sectionId: chosen, headline, authorIds }
    const saved = { ...savedBy(viewer), savedAt: now }
    await tx.insert(articleDrafts).values({ articleId: id, ...fields, ...saved, basedOn: 1 })
    await keepRevision(tx, { articleId: id, version: 1, fields, kind: 'begun', ...saved })
    return { ok: true, id }
  })
}

async function ownAuthors(tx: Tx, userId: number): Promise<number[]> {
  const rows = await tx.select({ id: authors.id }).from(authors).where(eq(authors.userId, userId)).limit(1)
  return rows.map(({ id }) => id)
}
