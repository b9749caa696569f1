import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { REJECT_REASONS } from '../moderation/reasons.ts'
import { oneOf, time } from './columns.ts'
import { articles } from './articles.ts'
import { commenters, users } from './people.ts'

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
    /** Keyed hash of the client's network (/24 or /48), forgotten after some days; the address itself is kept nowhere. */
    addressHash: text('address_hash'),
    /** Whose confirmed address it was sent from; null while nobody has confirmed it. Never set by typed text. */
    commenterId: integer('commenter_id').references(() => commenters.id, { onDelete: 'set null' }),
    /** Whether its author asked for mail about answers; of decisions all are told who have confirmed their address. */
    wantsMail: integer('wants_mail', { mode: 'boolean' }).notNull().default(false),
    /** Staff member who wrote it while signed in. */
    userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
    /** Raised on every change of status or text: a decision names the one that the moderator saw. */
    revision: integer('revision').notNull().default(1),
    createdAt: time('created_at').notNull(),
    decidedAt: time('decided_at'),
    /** Why it was rejected, as its author is told. */
    rejectReason: text('reject_reason', { enum: REJECT_REASONS }),
    /** What the moderator wrote to its author; here and not in the log, so that it can be erased. */
    moderatorNote: text('moderator_note').notNull().default(''),
    /** When its author last changed the text. */
    editedAt: time('edited_at'),
    /** Since when it is an editors' pick. */
    pickedAt: time('picked_at'),
    /** Kept by triggers. */
    recommendCount: integer('recommend_count').notNull().default(0),
    /** Reports that nobody has decided on. Kept by triggers. */
    openReports: integer('open_reports').notNull().default(0),
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
    index('comments_of_commenter').on(table.commenterId, table.createdAt),
    index('comments_reported')
      .on(table.createdAt, table.id)
      .where(sql`${table.openReports} > 0`),
    index('comments_picked')
      .on(table.articleId, table.pickedAt)
      .where(sql`${table.pickedAt} is not null`),
    index('comments_recommended').on(table.articleId, table.recommendCount),
    index('comments_decided').on(table.status, table.decidedAt),
    check('comments_status', oneOf(table.status, COMMENT_STATUSES)),
    check('comments_depth', sql`${table.depth} between 1 and 5`),
    check(
      'comments_top',
      sql`(${table.parentId} is null) = (${table.depth} = 1) and (${table.threadId} is null) = (${table.depth} = 1)`,
    ),
    check('comments_own_parent', sql`${table.parentId} is null or ${table.parentId} <> ${table.id}`),
  ],
)
