import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { STAFF_EVENTS } from '../staff/kinds.ts'
import { ROLES } from '../users/roles.ts'
import { oneOf, time } from './columns.ts'
import { users } from './people.ts'

/** Where somebody is signed in. What a browser holds names its row; without it, it is nobody's. */
export const staffSessions = sqliteTable(
  'staff_sessions',
  {
    /** Random; stands in the session's own token, which only this installation can write. */
    id: text('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
    /** To ten minutes. */
    seenAt: time('seen_at').notNull(),
    /** What its browser calls itself, in a few words: "Firefox, Linux". */
    browser: text('browser').notNull().default(''),
    /** The network that it was opened from, without its last part. */
    network: text('network').notNull().default(''),
  },
  (table) => [
    index('staff_sessions_user').on(table.userId, table.createdAt),
    index('staff_sessions_created').on(table.createdAt),
  ],
)

/** People who are asked to join. The link is signed and stands nowhere; `version` says which of them holds. */
export const staffInvitations = sqliteTable(
  'staff_invitations',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    email: text('email').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    scoped: integer('scoped', { mode: 'boolean' }).notNull().default(false),
    /** Ids of sections, as JSON. */
    sections: text('sections', { mode: 'json' }).$type<number[]>().notNull(),
    /** Raised to end links that were sent before. */
    version: integer('version').notNull().default(1),
    invitedBy: integer('invited_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: time('created_at').notNull(),
    /** When the present link was made. */
    sentAt: time('sent_at').notNull(),
    usedAt: time('used_at'),
    revokedAt: time('revoked_at'),
  },
  (table) => [
    index('staff_invitations_email').on(table.email),
    check('staff_invitations_role', oneOf(table.role, ROLES)),
  ],
)

/** The app that shows codes. */
export const staffTotp = sqliteTable('staff_totp', {
  userId: integer('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  /** Sealed with the installation's secret. */
  secret: text('secret').notNull(),
  createdAt: time('created_at').notNull(),
  /** Null until a code has shown that the app has it. */
  confirmedAt: time('confirmed_at'),
  /** Counter of the last code that was taken: none is taken twice. */
  lastStep: integer('last_step').notNull().default(0),
})

/** Codes on paper, for whoever has lost the app. */
export const staffRecoveryCodes = sqliteTable(
  'staff_recovery_codes',
  {
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.hash] })],
)

/** Keys of devices that sign in without a password (WebAuthn). */
export const staffPasskeys = sqliteTable(
  'staff_passkeys',
  {
    /** The credential's own, base64url. */
    id: text('id').primaryKey(),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer('counter').notNull(),
    transports: text('transports', { mode: 'json' }).$type<string[]>().notNull(),
    createdAt: time('created_at').notNull(),
    usedAt: time('used_at'),
  },
  (table) => [index('staff_passkeys_user').on(table.userId)],
)

/** Who let whom in, changed and shut out. */
export const staffEvents = sqliteTable(
  'staff_events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    kind: text('kind', { enum: STAFF_EVENTS }).notNull(),
    /** Null for the command line. */
    actorId: integer('actor_id').references(() => users.id, { onDelete: 'set null' }),
    actorName: text('actor_name').notNull(),
    /** Whom it is about; null for who has not joined yet, and where it is about nobody. */
    subjectId: integer('subject_id').references(() => users.id, { onDelete: 'set null' }),
    /** As he was called then; the address of who was invited. */
    subjectName: text('subject_name').notNull(),
    /** Role, sections and the like, as JSON. */
    detail: text('detail', { mode: 'json' }),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('staff_events_subject').on(table.subjectId),
    index('staff_events_actor').on(table.actorId),
    check('staff_events_kind', oneOf(table.kind, STAFF_EVENTS)),
  ],
)
