import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, corrections, errorReports, sections } from '../schema/index.ts'

/** A report of an error with its article and what came of it, for the letter about it; null when it is gone. */
export async function letterErrorReport(db: Db, id: number) {
  const { kind, text, withdrawnAt } = corrections
  const [row] = await db.read
    .select({
      ...{ status: errorReports.status, answer: errorReports.answer },
      article: {
        ...{ id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
        status: articles.status,
      },
      correction: { kind, text, withdrawnAt },
    })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, errorReports.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(corrections, eq(corrections.id, errorReports.correctionId))
    .where(eq(errorReports.id, id))
  return row ?? null
}
