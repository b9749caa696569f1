import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { publishCorrection, withdrawCorrection } from '../corrections/publish.ts'
import { reportError } from '../corrections/report.ts'
import { checkEntry, type TypedEntry } from '../live/entry.ts'
import { closeLive, postEntry, reopenLive, startLive } from '../live/post.ts'
import { articles, errorReports, sections, staffSections, users } from '../schema/index.ts'
import { SYSTEM } from '../users/viewer.ts'
import { NOW } from './cast.ts'

/** What is done with articles after they were published: errors that readers report, corrections, live blogs. */

let browsers = 0

/** A report of a reader of his own. */
export async function addErrorReport(
  db: Db,
  article: { id: number },
  values: Partial<{ quote: string; body: string; name: string; email: string; at: number }> = {},
): Promise<number> {
  browsers += 1
  const { quote = 'The council voted.', body = 'It did not.', name = '', email = '', at = NOW } = values
  const who = {
    reporterName: name,
    reporterEmail: email,
    reporterHash: `browser ${browsers} ${Math.random()}`,
  }
  const result = await reportError(db, { articleId: article.id, quote, body, ...who }, at)
  if (!result.ok) throw new Error(`the report was not taken: ${result.reason}`)
  const { id, reporterHash } = errorReports
  const [row] = await db.read.select({ id }).from(errorReports).where(eq(reporterHash, who.reporterHash))
  if (!row) throw new Error('the report was not written')
  return row.id
}

/** A correction that the system publishes. */
export async function addCorrection(
  db: Db,
  article: { id: number },
  values: Partial<{
    kind: 'correction' | 'clarification' | 'update'
    text: string
    from: string
    to: string
    at: number
  }> = {},
): Promise<number> {
  const { kind = 'correction', text = 'We were wrong.', from = '', to = '', at = NOW } = values
  const input = { articleId: article.id, reportId: null, draft: { kind, text, from, to } }
  const result = await publishCorrection(db, SYSTEM, input, at)
  if (!result.ok) throw new Error(`the correction was not published: ${result.reason}`)
  return result.id
}

/** The same taken back. */
export async function takeBackCorrection(db: Db, id: number, at = NOW): Promise<void> {
  const result = await withdrawCorrection(db, SYSTEM, id, at)
  if (!result.ok) throw new Error(`the correction was not taken back: ${result.reason}`)
}

export const typedEntry = (values: Partial<TypedEntry> = {}): TypedEntry => ({
  ...{ headline: '', body: 'Something has happened.', picture: '', isKey: false, isPinned: false, ...values },
})

/** Makes an article a live blog. */
export async function goLive(db: Db, article: { id: number }, at = NOW): Promise<void> {
  await startLive(db, SYSTEM, article.id, at)
}

export async function endLive(db: Db, article: { id: number }, at = NOW): Promise<void> {
  await closeLive(db, SYSTEM, article.id, at)
}

export async function openAgain(db: Db, article: { id: number }, at = NOW): Promise<void> {
  await reopenLive(db, SYSTEM, article.id, at)
}

/** A post of the system. @returns its id */
export async function addPost(
  db: Db,
  article: { id: number },
  values: Partial<TypedEntry & { at: number }> = {},
): Promise<number> {
  const { at = NOW, ...typed } = values
  const { draft } = checkEntry(typedEntry(typed))
  const result = await postEntry(db, SYSTEM, { articleId: article.id, draft, formKey: '' }, at)
  if (!result.ok) throw new Error(`it was not posted: ${result.reason}`)
  return result.id
}

/** Limits somebody to sections; he is read afresh from the database afterwards. */
export async function limitTo(db: Db, staff: { id: number }, sectionIds: number[]): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(users).set({ scoped: true }).where(eq(users.id, staff.id))
    for (const sectionId of sectionIds) await tx.insert(staffSections).values({ userId: staff.id, sectionId })
  })
}

/** What an article says now, as it is stored. */
export async function storedArticle(db: Db, article: { id: number }) {
  const [row] = await db.read
    .select({ article: articles, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, article.id))
  if (!row) throw new Error('there is no such article')
  return { ...row.article, section: row.section }
}
