import { index, integer, sqliteTable, text, check } from 'drizzle-orm/sqlite-core'
import { oneOf, time } from './columns.ts'

export const OUTBOX_STATUSES = ['waiting', 'sent', 'dead', 'dropped'] as const

/**
 * What is to be sent, written in the transaction of its cause. It names what it speaks of by ids and is put into words when
 * it is sent: so it holds nothing of a reader but the address.
 */
export const outbox = sqliteTable(
  'outbox',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** A mail, or a call of a webhook. */
    channel: text('channel', { enum: ['mail', 'webhook'] }).notNull(),
    /** See db/outbox/kinds.ts. */
    kind: text('kind').notNull(),
    /** A mail address, or the id of a webhook. */
    recipient: text('recipient').notNull(),
    data: text('data', { mode: 'json' }).notNull(),
    /** The same thing is never sent twice: a second row with this key is not written. */
    dedupeKey: text('dedupe_key').unique(),
    status: text('status', { enum: OUTBOX_STATUSES }).notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: time('created_at').notNull(),
    /** Not before. */
    dueAt: time('due_at').notNull(),
    sentAt: time('sent_at'),
    lastError: text('last_error').notNull().default(''),
  },
  (table) => [
    index('outbox_due').on(table.status, table.dueAt),
    index('outbox_recipient').on(table.recipient),
    check('outbox_status', oneOf(table.status, OUTBOX_STATUSES)),
    check('outbox_channel', oneOf(table.channel, ['mail', 'webhook'])),
  ],
)

/** Addresses that get no mail any more: those that bounce, and those whose owners said so. */
export const mailSuppressions = sqliteTable(
  'mail_suppressions',
  {
    emailKey: text('email_key').primaryKey(),
    reason: text('reason', { enum: ['bounce', 'complaint', 'unsubscribed'] }).notNull(),
    detail: text('detail').notNull().default(''),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    check('mail_suppressions_reason', oneOf(table.reason, ['bounce', 'complaint', 'unsubscribed'])),
  ],
)

/** Other programs that are told of events. */
export const webhooks = sqliteTable('webhooks', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  url: text('url').notNull(),
  /** Signs every call. */
  secret: text('secret').notNull(),
  /** 'signed' JSON of our own, or the shape that Slack takes. */
  format: text('format', { enum: ['signed', 'slack'] })
    .notNull()
    .default('signed'),
  /** Kinds of events, as JSON. */
  events: text('events', { mode: 'json' }).notNull(),
  createdAt: time('created_at').notNull(),
  /** From then on it is called no more: since it took nothing for long, or somebody said so. */
  disabledAt: time('disabled_at'),
  /** Whether it was somebody who said so. */
  isPaused: integer('is_paused', { mode: 'boolean' }).notNull().default(false),
  /** The secret before this one, which signs beside it until then: its owner needs time to change it. */
  previousSecret: text('previous_secret'),
  previousUntil: time('previous_until'),
  /** Until then the desk shows the secret, or until somebody says that he has it; null for no more. */
  secretShownUntil: time('secret_shown_until'),
})

/** What scheduled jobs did, for the admin to see. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    job: text('job').notNull(),
    startedAt: time('started_at').notNull(),
    finishedAt: time('finished_at'),
    /** What it did, in numbers. */
    report: text('report', { mode: 'json' }),
    error: text('error').notNull().default(''),
  },
  (table) => [index('job_runs_job').on(table.job, table.startedAt)],
)

/** Links that work once and have been used; kept until they would have ended anyway. */
export const usedLinks = sqliteTable('used_links', {
  /** Hash of the link's key. */
  hash: text('hash').primaryKey(),
  expiresAt: time('expires_at').notNull(),
})
