import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { articleAuthors, articleDrafts, authors, draftRevisions, tags } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { fieldsOf, type DraftFields } from './fields.ts'

type Reads = Pick<Tx, 'select'>

/** Those of these authors or subjects that there are still, each once and in their order. */
export async function stillThere(
  from: Reads,
  table: typeof authors | typeof tags,
  ids: number[],
): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await from.select({ id: table.id }).from(table).where(inArray(table.id, ids))
  const there = new Set(rows.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => there.has(id))
}

/** A draft holds its authors and subjects by their numbers, and is not told when one of them is taken away. */
export async function withoutRemoved(from: Reads, fields: DraftFields): Promise<DraftFields> {
  return {
    ...fields,
    authorIds: await stillThere(from, authors, fields.authorIds),
    tagIds: await stillThere(from, tags, fields.tagIds),
  }
}

const names = (authorId: number) =>
  sql`exists (select 1 from json_each(${articleDrafts.authorIds}) where value = ${authorId})`

/** Whether an author stands in the byline of something that readers do not have yet. */
export async function standsInDrafts(tx: Tx, authorId: number): Promise<boolean> {
  return (await tx.$count(articleDrafts, names(authorId))) > 0
}

/**
 * Puts one author for another in drafts, and in what was kept of the articles that name him: what is brought back names
 * who is there. A step of commands that make two authors one, taken before the first one's bylines are the other's.
 */
export async function replaceInDrafts(tx: Tx, { id, into }: { id: number; into: number }): Promise<void> {
  const inTheirPlace = (ids: number[]) => [...new Set(ids.map((one) => (one === id ? into : one)))]
  const { articleId, authorIds } = articleDrafts
  const drafts = await tx.select({ articleId, authorIds }).from(articleDrafts).where(names(id))
  for (const draft of drafts)
    await tx
      .update(articleDrafts)
      .set({ authorIds: inTheirPlace(draft.authorIds) })
      .where(eq(articleId, draft.articleId))
  const published = tx
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(eq(articleAuthors.authorId, id))
  const begun = drafts.map((draft) => draft.articleId)
  const { version, fields } = draftRevisions
  const kept = await tx
    .select({ articleId: draftRevisions.articleId, version, fields })
    .from(draftRevisions)
    .where(or(inArray(draftRevisions.articleId, published), inArray(draftRevisions.articleId, begun)))
  for (const revision of kept) {
    const byline = fieldsOf(revision.fields).authorIds
    if (!byline.includes(id)) continue
    await tx
      .update(draftRevisions)
      .set({ fields: { ...revision.fields, authorIds: inTheirPlace(byline) } })
      .where(and(eq(draftRevisions.articleId, revision.articleId), eq(version, revision.version)))
  }
}
