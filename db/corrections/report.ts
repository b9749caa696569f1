import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, errorReports, sections } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import type { ErrorFields } from './report-form.ts'

/** More than anybody reads of one article: whoever sends further ones wants something else. */
const MOST_OPEN = 200

export interface NewErrorReport extends ErrorFields {
  articleId: number
  /** Keyed hash of the browser and this article. */
  reporterHash: string
}

export type ErrorReported = { ok: true; isNew: boolean } | { ok: false; reason: 'gone' | 'too-many' }

/**
 * Takes a reader's report of an error: of each browser and sentence one, and one more for whatever else it says of it.
 *
 * @param input fields cleaned by checkErrorReport
 * @param now milliseconds
 */
export async function reportError(db: Db, input: NewErrorReport, now: number): Promise<ErrorReported> {
  return await db.write(async (tx) => {
    const { articleId, reporterEmail } = input
    const [article] = await tx
      .select({ status: articles.status })
      .from(articles)
      .where(eq(articles.id, articleId))
    if (article?.status !== 'published') return { ok: false, reason: 'gone' }
    const open = and(eq(errorReports.articleId, articleId), eq(sql`+${errorReports.status}`, 'open'))
    const [waiting] = await tx
      .select({ many: sql<number>`count(*)` })
      .from(errorReports)
      .where(open)
    if ((waiting?.many ?? 0) >= MOST_OPEN) return { ok: false, reason: 'too-many' }
    const write = async (reporterHash: string) =>
      await tx
        .insert(errorReports)
        .values({ ...input, reporterHash, emailKey: emailKey(reporterEmail), createdAt: now })
        .onConflictDoNothing()
        .returning({ id: errorReports.id })
    if ((await write(input.reporterHash)).length > 0) return { ok: true, isNew: true }
    const { quote, reporterHash } = errorReports
    const [before] = await tx
      .select({ body: errorReports.body })
      .from(errorReports)
      .where(
        and(
          ...[eq(errorReports.articleId, articleId), eq(quote, input.quote)],
          eq(reporterHash, input.reporterHash),
        ),
      )
    if (before?.body === input.body) return { ok: true, isNew: false }
    const words = createHash('sha256').update(input.body).digest('base64url')
    return { ok: true, isNew: (await write(`${input.reporterHash}-${words}`)).length > 0 }
  })
}

/** A published article by its id, for the form; null when there is none, or none that the public may read. */
export async function reportableArticle(db: Db, id: number) {
  const [row] = await article(db).execute({ id })
  return row ?? null
}

const article = prepared((read) =>
  read
    .select({
      ...{ id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
      language: articles.language,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, sql.placeholder('id')), eq(sql`+${articles.status}`, 'published')))
    .prepare(),
)
