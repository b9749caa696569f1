import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LIVE_STATUSES } from '../live/status.ts'
import { articles } from './articles.ts'
import { oneOf, time } from './columns.ts'
import { media } from './media.ts'
import { users } from './people.ts'

/** An article that is a live blog, or was one: its posts stand below its own text. */
export const liveBlogs = sqliteTable(
  'live_blogs',
  {
    articleId: integer('article_id')
      .primaryKey()
      .references(() => articles.id, { onDelete: 'cascade' }),
    status: text('status', { enum: LIVE_STATUSES }).notNull().default('open'),
    startedAt: time('started_at').notNull(),
    closedAt: time('closed_at'),
  },
  (table) => [
    check('live_blogs_status', oneOf(table.status, LIVE_STATUSES)),
    check('live_blogs_closed', sql`(${table.status} = 'closed') = (${table.closedAt} is not null)`),
  ],
)

export const liveEntries = sqliteTable(
  'live_entries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => liveBlogs.articleId, { onDelete: 'cascade' }),
    headline: text('headline').notNull().default(''),
    /** As it was typed, in Markdown: to be typed on. */
    source: text('source').notNull(),
    /** Cleaned by db/text/html, and by nothing else; empty where a headline or a picture says it all. */
    bodyHtml: text('body_html').notNull(),
    /** The words of it, for search. */
    bodyText: text('body_text').notNull(),
    mediaId: integer('media_id').references(() => media.id, { onDelete: 'set null' }),
    userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    isKey: integer('is_key', { mode: 'boolean' }).notNull().default(false),
    isPinned: integer('is_pinned', { mode: 'boolean' }).notNull().default(false),
    postedAt: time('posted_at').notNull(),
    /** When its words were last changed; null if they never were. */
    updatedAt: time('updated_at'),
    deletedAt: time('deleted_at'),
    revision: integer('revision').notNull().default(1),
    /** Random, made by the form: the same form sent twice posts once. */
    formKey: text('form_key').unique(),
  },
  (table) => [
    index('live_entries_shown')
      .on(table.articleId, table.postedAt, table.id)
      .where(sql`${table.deletedAt} is null`),
    index('live_entries_article').on(table.articleId, table.id),
    index('live_entries_media').on(table.mediaId),
    index('live_entries_user').on(table.userId),
    check(
      'live_entries_says',
      sql`length(${table.bodyHtml}) > 0 or length(${table.headline}) > 0 or ${table.mediaId} is not null`,
    ),
  ],
)
