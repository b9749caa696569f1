import { and, eq, inArray } from 'drizzle-orm'
import { isReserved } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { articles, redirects, sections } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import type { ImportRun } from './context.ts'
import type { Places } from './places.ts'

/**
 * Which old addresses of an article are to be written. One that is an address of this site now, or leads elsewhere
 * already, stays as it is and is reported.
 *
 * @param present redirects that exist, by their path
 */
export async function dueRedirects(
  { db, report }: ImportRun,
  places: Places,
  article: { label: string; path: string; localId: number | undefined; oldPaths: string[] },
  present: Map<string, number | null>,
): Promise<string[]> {
  const due: string[] = []
  for (const path of article.oldPaths) {
    if (path === article.path) continue
    const target = present.get(path)
    if (target !== undefined && target === article.localId) report.tally('redirect', 'unchanged')
    else if (target !== undefined)
      report.skip('redirect', path, `leads somewhere else here already (${article.label})`)
    else if (places.isTaken(path) || (await isOurs(db, path))) {
      report.skip('redirect', path, `is an address of this site itself now (${article.label})`)
    } else due.push(path)
  }
  return due
}

/** The redirects at these paths, and the articles they lead to. */
export async function presentRedirects(db: Db, paths: string[]): Promise<Map<string, number | null>> {
  const present = new Map<string, number | null>()
  for (let from = 0; from < paths.length; from += 500) {
    const { fromPath, articleId } = redirects
    const some = inArray(fromPath, paths.slice(from, from + 500))
    for (const row of await db.read.select({ fromPath, articleId }).from(redirects).where(some)) {
      present.set(row.fromPath, row.articleId)
    }
  }
  return present
}

export async function writeRedirects(
  tx: Tx,
  { report, now }: ImportRun,
  articleId: number,
  paths: string[],
): Promise<void> {
  for (const fromPath of paths) {
    const result = await tx
      .insert(redirects)
      .values({ fromPath, articleId, createdAt: now })
      .onConflictDoNothing()
    if (result.changes > 0) report.tally('redirect', 'new')
    else report.skip('redirect', fromPath, 'was taken while the import ran')
  }
}

/** Whether a section, an article or one of the site's own pages stands there: a redirect would never be asked for. */
async function isOurs(db: Db, path: string): Promise<boolean> {
  if (/^\/\d{4}(?:\/\d{2}){0,2}$/.test(path)) return true
  const [, section = '', slug, ...rest] = path.split('/')
  if (slug === undefined) {
    const [row] = await db.read.select({ id: sections.id }).from(sections).where(eq(sections.slug, section))
    return row !== undefined || isReserved(section)
  }
  const [row] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug)))
  return row !== undefined && rest.length === 0
}
