import { and, count, eq, ne, sql, type SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { articleDrafts, articles, moderatorAlerts, savedViews, subscribers } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

interface Move {
  from: number
  to: number
  /** Articles that got another address on the way: its last part until then, and now. */
  renamed: { id: number; before: string; slug: string }[]
}

/**
 * Lets drafts stand in the section that has taken the place of another: else they would stand in none, and one with changes
 * of an article that got a number would still ask for the address that it had. A step of commands.
 */
export async function draftsFollow(tx: Tx, { from, to, renamed }: Move): Promise<void> {
  const { articleId, sectionId, slug } = articleDrafts
  await tx.update(articleDrafts).set({ sectionId: to }).where(eq(sectionId, from))
  for (const one of renamed)
    await tx
      .update(articleDrafts)
      .set({ slug: one.slug })
      .where(and(eq(articleId, one.id), eq(slug, one.before), eq(sectionId, to)))
}

/**
 * Who wanted news of a section, or looks at its comments, has the one that has taken its place: a number that nobody has would
 * be a letter without news. A step of commands.
 */
export async function wishesFollow(tx: Tx, from: number, to: number): Promise<void> {
  await tx
    .update(subscribers)
    .set({ sections: instead(subscribers.sections, from, to) })
    .where(names(subscribers.sections, from))
  await tx
    .update(moderatorAlerts)
    .set({ sections: instead(moderatorAlerts.sections, from, to) })
    .where(names(moderatorAlerts.sections, from))
  const ofView = '$.filter.section'
  await tx
    .update(savedViews)
    .set({ filter: sql`json_set(${savedViews.filter}, ${ofView}, ${to})` })
    .where(sql`json_extract(${savedViews.filter}, ${ofView}) = ${from}`)
}

/** Whether a list of ids has this one. */
const names = (ids: SQLiteColumn, id: number): SQL =>
  sql`exists (select 1 from json_each(${ids}) where value = ${id})`

/** The list with another id in the place of this one, each once. */
const instead = (ids: SQLiteColumn, id: number, by: number): SQL<number[]> =>
  sql`(select json_group_array(distinct iif(value = ${id}, ${by}, value)) from json_each(${ids}))`

/** How many articles stand elsewhere still, and are going to stand in a section once their changes are published. */
export async function boundFor(from: Pick<Tx, 'select'>, id: number): Promise<number> {
  const [row] = await from
    .select({ many: count() })
    .from(articleDrafts)
    .innerJoin(articles, eq(articles.id, articleDrafts.articleId))
    .where(and(eq(articleDrafts.sectionId, id), ne(articles.sectionId, id)))
  return row?.many ?? 0
}
