import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { time } from './columns.ts'
import { media } from './media.ts'

/** Articles that belong together and are read one after the other. */
export const series = sqliteTable(
  'series',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    /** What it is about; paragraphs are parted by blank lines. */
    intro: text('intro').notNull().default(''),
    pictureId: integer('picture_id').references(() => media.id, { onDelete: 'set null' }),
    /** What name and intro are written in, BCP 47; null for the site's own language. */
    language: text('language'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('series_picture').on(table.pictureId),
    check('series_name', sql`length(${table.name}) > 0`),
  ],
)

/** An article is a part of one series at most. */
export const seriesParts = sqliteTable(
  'series_parts',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    seriesId: integer('series_id')
      .notNull()
      .references(() => series.id, { onDelete: 'cascade' }),
    /** Its place among the others, from 1. What readers are told counts only the parts that they can read. */
    position: integer('position').notNull(),
  },
  (table) => [index('series_parts_order').on(table.seriesId, table.position, table.articleId)],
)
