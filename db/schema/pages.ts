import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What has changed of that which pages show, by tag (db/pages/tags.ts); triggers write it in the transaction of the
 * change itself, so that no write path can forget to. One row a tag: it stays small.
 */
export const pageChanges = sqliteTable(
  'page_changes',
  {
    tag: text('tag').primaryKey(),
    /** Raised by one with every change of anything. */
    seq: integer('seq').notNull(),
  },
  (table) => [index('page_changes_seq').on(table.seq)],
)
