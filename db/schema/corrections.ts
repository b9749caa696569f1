import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { CORRECTION_KINDS, ERROR_REPORT_STATUSES } from '../corrections/kinds.ts'
import { articles } from './articles.ts'
import { oneOf, time } from './columns.ts'
import { isFresh } from './comment-events.ts'
import { users } from './people.ts'

/** What a newspaper says of an article after it was published: on the article itself, in the archive and in the feed. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: CORRECTION_KINDS }).notNull(),
    /** Plain text. */
    text: text('text').notNull(),
    /** The sentence that stood in the article, and what stands there since; empty where none was changed. */
    replaced: text('replaced').notNull().default(''),
    replacement: text('replacement').notNull().default(''),
    publishedAt: time('published_at').notNull(),
    publishedBy: integer('published_by').references(() => users.id, { onDelete: 'set null' }),
    publishedByName: text('published_by_name').notNull(),
    /** When it was taken back; what was said in public is not forgotten. */
    withdrawnAt: time('withdrawn_at'),
  },
  (table) => [
    index('corrections_article').on(table.articleId, table.publishedAt),
    index('corrections_public')
      .on(table.publishedAt, table.id)
      .where(sql`${table.withdrawnAt} is null`),
    index('corrections_by').on(table.publishedBy),
    check('corrections_kind', oneOf(table.kind, CORRECTION_KINDS)),
    check('corrections_text', sql`length(${table.text}) > 0`),
  ],
)

/** A reader's report that something in an article is wrong. */
export const errorReports = sqliteTable(
  'error_reports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The sentence, as he marked or copied it. */
    quote: text('quote').notNull().default(''),
    body: text('body').notNull(),
    reporterName: text('reporter_name').notNull().default(''),
    /** To be told what became of it; empty where none was given. */
    reporterEmail: text('reporter_email').notNull().default(''),
    /** The address in lower case. */
    emailKey: text('email_key').notNull().default(''),
    /** Of the browser's random id and this article. Retention puts a random word in its place. */
    reporterHash: text('reporter_hash').notNull(),
    status: text('status', { enum: ERROR_REPORT_STATUSES }).notNull().default('open'),
    /** What the reader is told who was not right. */
    answer: text('answer').notNull().default(''),
    correctionId: integer('correction_id').references(() => corrections.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
    decidedBy: integer('decided_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    uniqueIndex('error_reports_once').on(table.articleId, table.reporterHash, table.quote),
    index('error_reports_status').on(table.status, table.createdAt),
    index('error_reports_email').on(table.emailKey),
    index('error_reports_correction').on(table.correctionId),
    index('error_reports_decider').on(table.decidedBy),
    index('error_reports_fresh').on(table.createdAt).where(isFresh(table.reporterHash)),
    check('error_reports_status_known', oneOf(table.status, ERROR_REPORT_STATUSES)),
  ],
)
