import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { FREQUENCIES } from '../newsletter/modes.ts'
import { oneOf, time } from './columns.ts'

/** Readers who asked for the letter. Only who has confirmed his address by a link that was sent there gets it. */
export const subscribers = sqliteTable(
  'subscribers',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    email: text('email').notNull(),
    /** The address in lower case. */
    emailKey: text('email_key').notNull().unique(),
    frequency: text('frequency', { enum: FREQUENCIES }).notNull(),
    /** Ids of sections, as JSON; none for all of them. */
    sections: text('sections', { mode: 'json' }).$type<number[]>().notNull(),
    createdAt: time('created_at').notNull(),
    confirmedAt: time('confirmed_at'),
    /** From then on he has none, until he wants it again. */
    pausedAt: time('paused_at'),
    /** He has ended it; some days later the row goes. */
    endedAt: time('ended_at'),
  },
  (table) => [
    index('subscribers_frequency').on(table.frequency, table.id),
    index('subscribers_unconfirmed').on(table.confirmedAt, table.createdAt),
    index('subscribers_ended').on(table.endedAt),
    check('subscribers_frequency_known', oneOf(table.frequency, FREQUENCIES)),
  ],
)

/** A letter of one day or week: it is begun once, whatever happens. */
export const newsletterIssues = sqliteTable(
  'newsletter_issues',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    frequency: text('frequency', { enum: FREQUENCIES }).notNull(),
    /** The day that it is of, on the site's clock: 2026-05-14. */
    day: text('day').notNull(),
    /** It tells of what was published after this, and not after `until`. */
    since: time('since').notNull(),
    until: time('until').notNull(),
    createdAt: time('created_at').notNull(),
    /** When everybody's was in the outbox; null while it is not. */
    queuedAt: time('queued_at'),
    /** How many were queued, and how many readers had nothing new in their sections. */
    letters: integer('letters').notNull().default(0),
    empty: integer('empty').notNull().default(0),
  },
  (table) => [
    uniqueIndex('newsletter_issues_once').on(table.frequency, table.day),
    check('newsletter_issues_frequency', oneOf(table.frequency, FREQUENCIES)),
  ],
)

/** Who has been seen to for a letter, written in the transaction that queues it: so nobody has it twice, and nobody is left out. */
export const newsletterSends = sqliteTable(
  'newsletter_sends',
  {
    issueId: integer('issue_id')
      .notNull()
      .references(() => newsletterIssues.id, { onDelete: 'cascade' }),
    subscriberId: integer('subscriber_id')
      .notNull()
      .references(() => subscribers.id, { onDelete: 'cascade' }),
    /** Nothing was new in his sections, so nothing was sent. */
    isEmpty: integer('is_empty', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issueId, table.subscriberId] }),
    index('newsletter_sends_subscriber').on(table.subscriberId),
  ],
)
