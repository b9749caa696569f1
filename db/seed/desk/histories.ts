import { asc, eq } from 'drizzle-orm'
import { liveFields } from '../../drafts/standing.ts'
import { articles, articleSteps, draftRevisions } from '../../schema/index.ts'
import { slugify } from '../../text/slug.ts'
import type { Tx } from '../../writer.ts'
import { idOf } from '../ids.ts'
import type { SeedArticle } from '../newsroom.ts'
import type { Staff, StaffName } from './staff.ts'

/** Who reads what a section publishes before readers do; all others' is read by the newspaper's editor. */
const READ_BY: Partial<Record<string, StaffName>> = {
  ...{ world: 'Miriam Castell', science: 'Leonie Marsh', culture: 'Amara Diallo' },
}

/**
 * What was done with the demo's published articles, by whom and when: somebody who had not written it published it. What
 * readers got is kept, so that whatever comes later can be compared with it.
 *
 * @param ids of the articles, by their slugs
 */
export async function fillHistories(
  tx: Tx,
  demo: SeedArticle[],
  ids: Map<string, number>,
  staff: Staff,
): Promise<void> {
  const byId = new Map(demo.map((article) => [idOf(ids, article.slug), article]))
  const kept: (typeof draftRevisions.$inferInsert)[] = []
  const steps: (typeof articleSteps.$inferInsert)[] = []
  for (const row of await tx
    .select()
    .from(articles)
    .where(eq(articles.kind, 'article'))
    .orderBy(asc(articles.publishedAt))) {
    const seed = byId.get(row.id)
    if (!seed || row.publishedAt === null) continue
    const reader = staff[READ_BY[seed.section] ?? 'Nell Farrow']
    const by = seed.authors.includes(slugify(reader.name)) ? staff['Nell Farrow'] : reader
    const fields = { ...(await liveFields(tx, row)) }
    const who = { savedBy: by.id, savedByName: by.name, savedAt: row.publishedAt }
    kept.push({ articleId: row.id, version: 1, kind: 'step', fields, articleRevision: row.revision, ...who })
    const step = { articleId: row.id, userId: by.id, userName: by.name }
    steps.push({ ...step, step: 'publish', fromStatus: 'review', toStatus: 'published', at: row.publishedAt })
    if (row.updatedAt > row.publishedAt)
      steps.push({
        ...step,
        step: 'update',
        fromStatus: 'published',
        toStatus: 'published',
        at: row.updatedAt,
      })
  }
  await tx.insert(draftRevisions).values(kept)
  await tx.insert(articleSteps).values(steps)
}
