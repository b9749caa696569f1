import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'

/**
 * How many entries each long list has in each stretch of time, kept by triggers: so that a page of a list, its last as
 * well as its first, costs the same in a large archive as in a small one (db/lists/stretches.ts). A list is 'section:3',
 * 'tag:9', 'author:4' or 'comments:pending'.
 */
export const listStretches = sqliteTable(
  'list_stretches',
  {
    list: text('list').notNull(),
    /** The time shifted right by 31 bits: 2^31 milliseconds are about 25 days. Negative before 1970. */
    stretch: integer('stretch').notNull(),
    /** Never 0: such a row is deleted. */
    entries: integer('entries').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.stretch] })],
)

/**
 * How many articles were published in each month, and when that list last changed, kept by triggers: so that a sitemap of
 * a million articles is one short query, and old parts of it never change.
 */
export const sitemapMonths = sqliteTable('sitemap_months', {
  /** By UTC: '2026-05'. */
  month: text('month').primaryKey(),
  /** Never 0: such a row is deleted. */
  articles: integer('articles').notNull(),
  /** Those of them that have a picture. */
  pictures: integer('pictures').notNull(),
  changedAt: time('changed_at').notNull(),
})
