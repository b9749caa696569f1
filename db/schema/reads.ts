import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { oneOf, time } from './columns.ts'

/** How often an article was read in an hour. Of hours that are over the most read alone are kept, and of those a week. */
export const articleReads = sqliteTable(
  'article_reads',
  {
    /** When the hour began. */
    hour: time('hour').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    reads: integer('reads').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.hour, table.articleId] }),
    index('article_reads_article').on(table.articleId),
  ],
)

export const POPULAR_LISTS = ['read-day', 'read-week', 'commented-day', 'commented-week'] as const

/** What stands in the lists of the most read and most commented: written by a job, so that a page only has to look. */
export const popularArticles = sqliteTable(
  'popular_articles',
  {
    list: text('list', { enum: POPULAR_LISTS }).notNull(),
    /** From 1. */
    place: integer('place').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.list, table.place] }),
    index('popular_articles_article').on(table.articleId),
    check('popular_articles_list', oneOf(table.list, POPULAR_LISTS)),
  ],
)
