import { sql, type Column } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { REPORT_REASONS } from '../moderation/reasons.ts'
import { oneOf, time } from './columns.ts'
import { comments } from './comments.ts'

/** How the word begins that stands where a hash was forgotten: no hash is so short. */
export const FORGOTTEN = 'past-'
/** Whether a hash of a reader is still there. The same words as in the indexes, so that they are used. */
export const isFresh = (hash: Column) => sql`substr(${hash}, 1, 5) <> 'past-'`

/** What a comment said before its author changed it: the newest row is the text before the present one. */
export const commentVersions = sqliteTable(
  'comment_versions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    commentId: integer('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    replacedAt: time('replaced_at').notNull(),
  },
  (table) => [index('comment_versions_comment').on(table.commentId, table.id)],
)

/** One per browser and comment; of the reader nothing but keyed hashes is known, different ones for each comment. */
export const commentRecommends = sqliteTable(
  'comment_recommends',
  {
    commentId: integer('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** Of the browser's random id; retention puts a random word in its place. */
    readerHash: text('reader_hash').notNull(),
    /** Of the network's hash: no address can be found by it, not even with all keys. Null where it is forgotten. */
    networkHash: text('network_hash'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.commentId, table.readerHash] }),
    index('comment_recommends_fresh').on(table.createdAt).where(isFresh(table.readerHash)),
  ],
)

/** A reader's report of a comment; `isNotice` for one of illegal content, which is answered with a statement of reasons. */
export const commentReports = sqliteTable(
  'comment_reports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** What the reader is given to refer to it. */
    reference: text('reference').notNull().unique(),
    commentId: integer('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    /** Of the browser's random id: one report of a browser and comment. Retention puts a random word in its place. */
    reporterHash: text('reporter_hash').notNull(),
    /** Of the network's hash, or what retention has left of it: which of a comment's reports came from one network. */
    networkHash: text('network_hash'),
    reason: text('reason', { enum: REPORT_REASONS }).notNull(),
    body: text('body').notNull().default(''),
    isNotice: integer('is_notice', { mode: 'boolean' }).notNull().default(false),
    /** Of a notice: which law it is said to break. */
    law: text('law').notNull().default(''),
    reporterName: text('reporter_name').notNull().default(''),
    /** For the receipt and the decision; empty where none was given. */
    reporterEmail: text('reporter_email').notNull().default(''),
    status: text('status', { enum: ['open', 'upheld', 'dismissed'] })
      .notNull()
      .default('open'),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
    decidedBy: integer('decided_by'),
    /** The statement of reasons that the reporter is sent. */
    statement: text('statement').notNull().default(''),
  },
  (table) => [
    uniqueIndex('comment_reports_once').on(table.commentId, table.reporterHash),
    index('comment_reports_status').on(table.status, table.createdAt),
    index('comment_reports_email').on(table.reporterEmail),
    index('comment_reports_fresh').on(table.createdAt).where(isFresh(table.reporterHash)),
    check('comment_reports_reason', oneOf(table.reason, REPORT_REASONS)),
    check('comment_reports_status_known', oneOf(table.status, ['open', 'upheld', 'dismissed'])),
  ],
)

/** What the author of a rejected comment says against it: once, decided by somebody else than before. */
export const commentAppeals = sqliteTable(
  'comment_appeals',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    commentId: integer('comment_id')
      .notNull()
      .unique()
      .references(() => comments.id, { onDelete: 'cascade' }),
    body: text('body').notNull(),
    /** Who rejected it, and so may not decide on the appeal. Not a foreign key: it outlives the account. */
    againstId: integer('against_id'),
    status: text('status', { enum: ['open', 'upheld', 'dismissed'] })
      .notNull()
      .default('open'),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
    decidedBy: integer('decided_by'),
    /** What its author is told. */
    answer: text('answer').notNull().default(''),
  },
  (table) => [
    index('comment_appeals_status').on(table.status, table.createdAt),
    check('comment_appeals_status_known', sql`${oneOf(table.status, ['open', 'upheld', 'dismissed'])}`),
  ],
)

/** What screening saw when a comment came in or was changed; the newest row of a comment is what its card shows. */
export const commentScreenings = sqliteTable(
  'comment_screenings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    commentId: integer('comment_id')
      .notNull()
      .references(() => comments.id, { onDelete: 'cascade' }),
    ranAt: time('ran_at').notNull(),
    /** The phases in their order, each with what it found: see db/comments/screening. */
    findings: text('findings', { mode: 'json' }).notNull(),
    /** How likely the learned filter thought spam, 0 to 1; null where there was no model. */
    spamScore: real('spam_score'),
    /** The version of the model that said so. */
    spamModel: integer('spam_model'),
    /** Its strongest reasons. */
    spamReasons: text('spam_reasons', { mode: 'json' }),
  },
  (table) => [index('comment_screenings_comment').on(table.commentId, table.id)],
)
