import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf, time } from './columns.ts'

export const RUN_STATES = ['running', 'done', 'stopped'] as const

/**
 * A press on more comments than one transaction takes: what was pressed, and how far it has come. Each step writes here in
 * the transaction of its decisions, so that one that was cut short goes on where it stood.
 */
export const bulkRuns = sqliteTable(
  'bulk_runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    state: text('state', { enum: RUN_STATES }).notNull().default('running'),
    /** Who pressed; null is the system. Not a foreign key: what was decided stays, whoever leaves. */
    createdBy: integer('created_by'),
    /** An action of the desk, 'keep', or 'undo'. */
    action: text('action').notNull(),
    reason: text('reason').notNull().default(''),
    /** To the authors of what is rejected; emptied when the run ends, since each comment has it then. */
    note: text('note').notNull().default(''),
    /** The tab and what of it was shown; emptied when the run ends. Null where a batch is taken back. */
    view: text('view', { mode: 'json' }),
    /** Id of the newest comment that it decides on. */
    upTo: integer('up_to').notNull().default(0),
    /** When the moderator was told how many they are. */
    seenAt: time('seen_at').notNull(),
    /** Of its decisions in the log. */
    batch: text('batch').notNull(),
    /** The batch that it takes back. */
    undoes: text('undoes'),
    /** Behind which comment the next step begins; of an undo, behind which line of the log (`cursorId`). */
    cursorAt: time('cursor_at').notNull().default(0),
    cursorId: integer('cursor_id').notNull().default(0),
    /** How many there were at the press. */
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    /** How many were left alone, and the first of them. */
    failed: integer('failed').notNull().default(0),
    failures: text('failures', { mode: 'json' }).notNull().default([]),
    createdAt: time('created_at').notNull(),
    finishedAt: time('finished_at'),
  },
  (table) => [
    uniqueIndex('bulk_runs_batch').on(table.batch),
    index('bulk_runs_undoes').on(table.undoes),
    // One at a time: what two would meet in, neither of their moderators could foresee.
    uniqueIndex('bulk_runs_one')
      .on(table.state)
      .where(sql`state = 'running'`),
    check('bulk_runs_state', oneOf(table.state, RUN_STATES)),
  ],
)
