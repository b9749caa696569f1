import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { oneOf, time } from './columns.ts'
import { users } from './people.ts'

/** What the log speaks of. */
export const LOG_SUBJECTS = [
  'comment',
  'report',
  'appeal',
  'sanction',
  'rule',
  'setting',
  'commenter',
  'article',
] as const

/**
 * Every decision, and every change of what decides: rules, sanctions, settings. Append-only: triggers refuse UPDATE and
 * DELETE. It names comments and staff, and never a reader: what must be erasable stands elsewhere.
 */
export const moderationLog = sqliteTable(
  'moderation_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Not a foreign key: the log outlives what it speaks of. */
    commentId: integer('comment_id'),
    subject: text('subject', { enum: LOG_SUBJECTS }).notNull().default('comment'),
    /** The id of that subject; of a comment, its own. Null for rows from before there were other subjects. */
    subjectId: integer('subject_id'),
    /** Who decided; null is the system (import, a rule). */
    actorId: integer('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    fromStatus: text('from_status', { enum: COMMENT_STATUSES }),
    toStatus: text('to_status', { enum: COMMENT_STATUSES }),
    /** The revision that was decided on. */
    revision: integer('revision').notNull().default(0),
    /** A reject reason, or which rule it was. */
    reason: text('reason').notNull().default(''),
    /** What changed, where status and reason do not say it: of a setting or a rule, before and after. */
    detail: text('detail', { mode: 'json' }),
    /** Decisions taken with one press share a batch, so that one Undo takes them all back. */
    batch: text('batch').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('moderation_log_comment').on(table.commentId, table.id),
    index('moderation_log_batch').on(table.batch),
    index('moderation_log_time').on(table.createdAt, table.id),
    index('moderation_log_actor').on(table.actorId, table.createdAt),
    index('moderation_log_action').on(table.action, table.createdAt, table.id),
    index('moderation_log_about').on(table.subject, table.createdAt, table.id),
    check('moderation_log_subject', oneOf(table.subject, LOG_SUBJECTS)),
    uniqueIndex('moderation_log_once').on(table.commentId, table.revision, table.batch),
  ],
)

/** The hash chain over the log: each link is made of the one before and of all columns of its row. Append-only. */
export const moderationLogChain = sqliteTable('moderation_log_chain', {
  logId: integer('log_id').primaryKey(),
  hash: text('hash').notNull(),
})

export const SANCTION_KINDS = ['warn', 'hold', 'suspend', 'ban'] as const
export const SANCTION_SUBJECTS = ['commenter', 'email', 'network', 'domain'] as const

/** What somebody may not do for a while, or for good. */
export const sanctions = sqliteTable(
  'sanctions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: SANCTION_KINDS }).notNull(),
    subject: text('subject', { enum: SANCTION_SUBJECTS }).notNull(),
    /** A commenter's id, an address in lower case, a network's hash or a mail domain. */
    value: text('value').notNull(),
    reason: text('reason').notNull(),
    createdBy: integer('created_by'),
    createdByName: text('created_by_name').notNull(),
    createdAt: time('created_at').notNull(),
    /** Null for good. */
    expiresAt: time('expires_at'),
    liftedAt: time('lifted_at'),
    /** When a warned commenter was shown the warning. */
    seenAt: time('seen_at'),
  },
  (table) => [
    index('sanctions_subject').on(table.subject, table.value),
    check('sanctions_kind', oneOf(table.kind, SANCTION_KINDS)),
    check('sanctions_subject_known', oneOf(table.subject, SANCTION_SUBJECTS)),
  ],
)

/** What moderators note about a commenter, for one another. */
export const commenterNotes = sqliteTable(
  'commenter_notes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** The address in lower case: most commenters have confirmed nothing. */
    emailKey: text('email_key').notNull(),
    body: text('body').notNull(),
    authorId: integer('author_id').references(() => users.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('commenter_notes_email').on(table.emailKey, table.createdAt)],
)

export const WORD_LISTS = ['held', 'spam', 'banned'] as const

/** Words and phrases that hold a comment, send it to spam, or refuse it into the trash. Whole words, folded; `*` stands for letters. */
export const wordRules = sqliteTable(
  'word_rules',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    list: text('list', { enum: WORD_LISTS }).notNull(),
    /** As the editor wrote it. */
    pattern: text('pattern').notNull(),
    createdBy: integer('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('word_rules_once').on(table.list, table.pattern),
    index('word_rules_author').on(table.createdBy),
    check('word_rules_list', oneOf(table.list, WORD_LISTS)),
  ],
)

/** A filter of the queue that a moderator keeps as a tab. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** See db/moderation/views. */
    filter: text('filter', { mode: 'json' }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.userId, table.name)],
)

/** When a moderator wants mail about what waits. */
export const moderatorAlerts = sqliteTable(
  'moderator_alerts',
  {
    userId: integer('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    frequency: text('frequency', { enum: ['never', 'instant', 'hourly', 'daily'] }).notNull(),
    /** Ids of sections; null is all. */
    sections: text('sections', { mode: 'json' }),
    /** Only what this saved view shows. */
    viewId: integer('view_id').references(() => savedViews.id, { onDelete: 'set null' }),
    /** Minutes after midnight in the site's time zone between which nothing is sent; both null for no such hours. */
    quietFrom: integer('quiet_from'),
    quietUntil: integer('quiet_until'),
    /** Up to when comments have been told of. */
    toldUntil: time('told_until').notNull(),
  },
  (table) => [
    index('moderator_alerts_view').on(table.viewId),
    check('moderator_alerts_frequency', oneOf(table.frequency, ['never', 'instant', 'hourly', 'daily'])),
  ],
)

/** What a moderator has set for the desk: keys off, blur, reminder. One row, of JSON, see db/moderation/desk-settings. */
export const deskSettings = sqliteTable('desk_settings', {
  userId: integer('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  value: text('value', { mode: 'json' }).notNull(),
})

/** A learned spam filter; the newest is in use. */
export const spamModels = sqliteTable('spam_models', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  createdAt: time('created_at').notNull(),
  /** Comments that it learned from. */
  spam: integer('spam').notNull(),
  ham: integer('ham').notNull(),
  /** Where it comes from: 'decisions', 'import', 'train'. */
  origin: text('origin').notNull(),
  /** See db/spam. */
  model: text('model').notNull(),
})

/**
 * What moderation did on each day that is over, counted once: what is deleted later was there then. See
 * db/moderation/figures.
 */
export const moderationDays = sqliteTable('moderation_days', {
  /** By the site's time zone, as 2026-05-14. */
  day: text('day').primaryKey(),
  figures: text('figures', { mode: 'json' }).notNull(),
})
