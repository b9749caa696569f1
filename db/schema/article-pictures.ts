import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles } from './articles.ts'
import { articleDrafts } from './drafts.ts'

/**
 * Which pictures of ours the text of an article shows, by the names of their files as the text has them (percent-encoded
 * where they are not Latin). Kept by triggers, whatever writes a text: where a picture is used is asked before it goes.
 */
export const articlePictures = sqliteTable(
  'article_pictures',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.name] }),
    index('article_pictures_name').on(table.name),
  ],
)

/** The same of what articles are going to say: a picture that only a draft shows is used, too. */
export const draftPictures = sqliteTable(
  'draft_pictures',
  {
    articleId: integer('article_id')
      .notNull()
      .references(() => articleDrafts.articleId, { onDelete: 'cascade' }),
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.name] }),
    index('draft_pictures_name').on(table.name),
  ],
)
