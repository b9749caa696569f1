import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'
import { webhooks } from './outbox.ts'

/** What became of each try to call a webhook, for the desk to see. It holds nothing of what was sent: that is made anew each time. */
export const webhookCalls = sqliteTable(
  'webhook_calls',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    webhookId: integer('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    /** The row of the outbox that it was a try of. Not a foreign key: that one is deleted sooner. */
    outboxId: integer('outbox_id').notNull(),
    /** An event, or `test`. */
    event: text('event').notNull(),
    /** Which try it was, from 1. */
    attempt: integer('attempt').notNull(),
    at: time('at').notNull(),
    /** Milliseconds until it was answered, or given up. */
    took: integer('took').notNull(),
    /** Of HTTP; null where there was no answer. */
    status: integer('status'),
    /** How the answer begins. */
    answer: text('answer').notNull().default(''),
    /** Empty when it was taken. */
    error: text('error').notNull().default(''),
  },
  (table) => [
    index('webhook_calls_of').on(table.webhookId, table.id),
    index('webhook_calls_at').on(table.at),
  ],
)

/**
 * What happened to articles, for webhooks that want to know: written by triggers in the transaction of the change, while
 * somebody wants to. One row for an event of an article, gone when the calls of it are in the outbox: a text that is saved three
 * times in a second is told once.
 */
export const webhookNews = sqliteTable(
  'webhook_news',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    event: text('event').notNull(),
    /** Not a foreign key: that it was deleted is told too. */
    articleId: integer('article_id').notNull(),
    /** Where it was until then. */
    path: text('path').notNull(),
    at: time('at').notNull(),
  },
  (table) => [
    uniqueIndex('webhook_news_of').on(table.articleId, table.event),
    index('webhook_news_at').on(table.at),
  ],
)
