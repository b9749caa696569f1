import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { time } from './columns.ts'

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).notNull(),
})

/** Old addresses. `articleId` for one that moved (followed to its present address); neither set means gone (410). */
export const redirects = sqliteTable(
  'redirects',
  {
    /** Path with its leading slash, and its query for WordPress's `/?p=12`; no host. */
    fromPath: text('from_path').primaryKey(),
    articleId: integer('article_id').references(() => articles.id, { onDelete: 'cascade' }),
    toPath: text('to_path'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('redirects_article').on(table.articleId),
    index('redirects_to').on(table.toPath),
    check('redirects_one_target', sql`${table.articleId} is null or ${table.toPath} is null`),
  ],
)

/** What an importer has brought in already: the memory that makes a second run change nothing. */
export const imports = sqliteTable(
  'imports',
  {
    /** The site that was exported, such as 'https://example.com'. */
    source: text('source').notNull(),
    kind: text('kind', { enum: ['author', 'section', 'tag', 'media', 'article', 'comment'] }).notNull(),
    externalId: text('external_id').notNull(),
    localId: integer('local_id').notNull(),
    /** Of the imported content; a changed one is imported anew. */
    checksum: text('checksum').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.source, table.kind, table.externalId] }),
    index('imports_local').on(table.kind, table.localId),
  ],
)
