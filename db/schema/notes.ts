import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { time } from './columns.ts'
import { users } from './people.ts'

/** What those who write an article and those who edit it note for each other: threads, each on a paragraph or on the whole. */
export const articleNotes = sqliteTable(
  'article_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The note that this one answers; null for the first of a thread. */
    threadId: integer('thread_id'),
    body: text('body').notNull(),
    /** How the paragraph read when the thread was begun; empty for the whole article. */
    quote: text('quote').notNull().default(''),
    /** How it read when it was last found, and which it was, from 0: by that it is found again (db/notes/anchor.ts). */
    anchorText: text('anchor_text').notNull().default(''),
    anchorPlace: integer('anchor_place'),
    authorId: integer('author_id').references(() => users.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    createdAt: time('created_at').notNull(),
    /** When the thread was done with, and by whom; only on its first note. */
    resolvedAt: time('resolved_at'),
    resolvedByName: text('resolved_by_name'),
  },
  (table) => [
    foreignKey({ columns: [table.threadId], foreignColumns: [table.id] }).onDelete('cascade'),
    index('article_notes_article').on(table.articleId, table.id),
    index('article_notes_thread').on(table.threadId),
    index('article_notes_author').on(table.authorId),
    index('article_notes_open')
      .on(table.articleId)
      .where(sql`${table.threadId} is null and ${table.resolvedAt} is null`),
    check('article_notes_answer', sql`${table.threadId} is null or ${table.resolvedAt} is null`),
  ],
)
