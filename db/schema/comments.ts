import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { oneOf, time } from './columns.ts'
import { articles } from './articles.ts'
import { users } from './people.ts'

export const comments = sqliteTable(
  'comments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** The comment under which this one stands; never deeper than MAX_DEPTH. */
    parentId: integer('parent_id').references((): AnySQLiteColumn => comments.id, { onDelete: 'cascade' }),
    /** The top-level comment of this thread; null for that one itself. */
    threadId: integer('thread_id').references((): AnySQLiteColumn => comments.id, { onDelete: 'cascade' }),
    /** The comment that was answered, where the depth limit moved this one up beside it. */
    replyToId: integer('reply_to_id').references((): AnySQLiteColumn => comments.id, {
      onDelete: 'set null',
    }),
    depth: integer('depth').notNull().default(1),
    status: text('status', { enum: COMMENT_STATUSES }).notNull(),
    authorName: text('author_name').notNull(),
    /** Never shown to readers. */
    authorEmail: text('author_email').notNull(),
    /** The address in lower case, for comparing. */
    emailKey: text('email_key').notNull(),
    /** Plain text. Never to be written into a page as HTML. */
    body: text('body').notNull(),
    /** Keyed hash of the client address; the address itself is kept nowhere. */
    addressHash: text('address_hash'),
    /** Staff member who wrote it while signed in. */
    userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
    /** Raised on every change of status or text: a decision names the one that the moderator saw. */
    revision: integer('revision').notNull().default(1),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
  },
  (table) => [
    index('comments_thread').on(table.articleId, table.threadId, table.createdAt, table.id, table.status),
    index('comments_within').on(table.threadId, table.status, table.createdAt, table.id),
    index('comments_queue').on(table.status, table.createdAt, table.id),
    index('comments_parent').on(table.parentId),
    index('comments_reply_to').on(table.replyToId),
    index('comments_of_reader').on(table.articleId, table.emailKey),
    index('comments_by_email').on(table.emailKey, table.createdAt),
    index('comments_by_address').on(table.addressHash, table.createdAt),
    index('comments_user').on(table.userId),
    check('comments_status', oneOf(table.status, COMMENT_STATUSES)),
    check('comments_depth', sql`${table.depth} between 1 and 5`),
    check(
      'comments_top',
      sql`(${table.parentId} is null) = (${table.depth} = 1) and (${table.threadId} is null) = (${table.depth} = 1)`,
    ),
    check('comments_own_parent', sql`${table.parentId} is null or ${table.parentId} <> ${table.id}`),
  ],
)

/** Every decision on a comment. Append-only: triggers refuse UPDATE and DELETE. */
export const moderationLog = sqliteTable(
  'moderation_log',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Not a foreign key: the log outlives what it speaks of. */
    commentId: integer('comment_id').notNull(),
    /** Who decided; null is the system (import, a rule). */
    actorId: integer('actor_id'),
    actorName: text('actor_name').notNull(),
    action: text('action').notNull(),
    fromStatus: text('from_status', { enum: COMMENT_STATUSES }),
    toStatus: text('to_status', { enum: COMMENT_STATUSES }).notNull(),
    /** The revision that was decided on. */
    revision: integer('revision').notNull(),
    reason: text('reason').notNull().default(''),
    /** Decisions taken with one press share a batch, so that one Undo takes them all back. */
    batch: text('batch').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('moderation_log_comment').on(table.commentId, table.id),
    index('moderation_log_batch').on(table.batch),
    uniqueIndex('moderation_log_once').on(table.commentId, table.revision, table.batch),
  ],
)
