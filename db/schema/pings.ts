import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf, time } from './columns.ts'

export const PING_CHANNELS = ['indexnow', 'websub'] as const

/**
 * Addresses of which others are to be told that they changed, written by triggers in the transaction of the change, while
 * somebody is to be told at all. One row an address: it goes when that has been done.
 */
export const announcements = sqliteTable(
  'announcements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    channel: text('channel', { enum: PING_CHANNELS }).notNull(),
    /** Of an article; for WebSub, of the page whose feeds changed. */
    path: text('path').notNull(),
    changedAt: time('changed_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Not before. */
    dueAt: time('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('announcements_path').on(table.channel, table.path),
    index('announcements_due').on(table.channel, table.dueAt),
    check('announcements_channel', oneOf(table.channel, PING_CHANNELS)),
  ],
)

/** What became of the last messages to others, for the desk to see. */
export const pingRuns = sqliteTable(
  'ping_runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    channel: text('channel', { enum: PING_CHANNELS }).notNull(),
    /** Host of whom was told. */
    host: text('host').notNull(),
    addresses: integer('addresses').notNull(),
    at: time('at').notNull(),
    /** Empty when it was taken. */
    error: text('error').notNull().default(''),
  },
  (table) => [check('ping_runs_channel', oneOf(table.channel, PING_CHANNELS))],
)

/** Who is sent a feed of ours when it changes, as our own WebSub hub. */
export const hubSubscriptions = sqliteTable(
  'hub_subscriptions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Path of the feed. */
    topic: text('topic').notNull(),
    callback: text('callback').notNull(),
    callbackHost: text('callback_host').notNull(),
    /** Signs what is sent; empty for none. */
    secret: text('secret').notNull(),
    expiresAt: time('expires_at').notNull(),
    /** Deliveries in a row that were given up. */
    failures: integer('failures').notNull().default(0),
  },
  (table) => [
    uniqueIndex('hub_subscriptions_who').on(table.topic, table.callback),
    index('hub_subscriptions_host').on(table.callbackHost),
    index('hub_subscriptions_expires').on(table.expiresAt),
  ],
)

/** Wishes to subscribe or to end it, until their sender has said that they are his. */
export const hubRequests = sqliteTable(
  'hub_requests',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    mode: text('mode', { enum: ['subscribe', 'unsubscribe'] }).notNull(),
    topic: text('topic').notNull(),
    callback: text('callback').notNull(),
    callbackHost: text('callback_host').notNull(),
    secret: text('secret').notNull(),
    leaseSeconds: integer('lease_seconds').notNull(),
    attempts: integer('attempts').notNull().default(0),
    dueAt: time('due_at').notNull(),
  },
  (table) => [
    uniqueIndex('hub_requests_who').on(table.topic, table.callback),
    index('hub_requests_host').on(table.callbackHost),
    index('hub_requests_due').on(table.dueAt),
    check('hub_requests_mode', oneOf(table.mode, ['subscribe', 'unsubscribe'])),
  ],
)

/** Feeds that are to be sent, as they are when they are sent. */
export const hubDeliveries = sqliteTable(
  'hub_deliveries',
  {
    subscriptionId: integer('subscription_id')
      .primaryKey()
      .references(() => hubSubscriptions.id, { onDelete: 'cascade' }),
    attempts: integer('attempts').notNull().default(0),
    dueAt: time('due_at').notNull(),
  },
  (table) => [index('hub_deliveries_due').on(table.dueAt)],
)
