import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { check } from 'drizzle-orm/sqlite-core'
import { ROLES } from '../users/roles.ts'
import type { ArticleMail } from '../workflow/kinds.ts'
import { oneOf, time } from './columns.ts'
import { media } from './media.ts'

/** Staff who sign in. Readers have no accounts. */
export const users = sqliteTable(
  'users',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    email: text('email').notNull().unique(),
    name: text('name').notNull(),
    role: text('role', { enum: ROLES }).notNull(),
    passwordHash: text('password_hash').notNull(),
    /** Raised to end all sessions of this person. */
    sessionVersion: integer('session_version').notNull().default(1),
    /** Limited to the sections of staff_sections, be they none. */
    scoped: integer('scoped', { mode: 'boolean' }).notNull().default(false),
    disabledAt: time('disabled_at'),
    createdAt: time('created_at').notNull(),
    /** When this person last opened a session; null before the first. */
    signedInAt: time('signed_in_at'),
    /** What this person does not want to be mailed about: whoever has said nothing gets all that there is for him. */
    unwantedMail: text('unwanted_mail', { mode: 'json' }).$type<ArticleMail[]>().notNull().default([]),
  },
  (table) => [check('users_role', oneOf(table.role, ROLES))],
)

/** Bylines. A guest author has no user. */
export const authors = sqliteTable(
  'authors',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    role: text('role').notNull().default(''),
    bio: text('bio').notNull().default(''),
    pictureId: integer('picture_id').references(() => media.id, { onDelete: 'set null' }),
    userId: integer('user_id').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [index('authors_user').on(table.userId), index('authors_picture').on(table.pictureId)],
)

/** Readers who have confirmed an e-mail address by opening a link that was sent there. Everything that rests on trust rests on this. */
export const commenters = sqliteTable(
  'commenters',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    email: text('email').notNull(),
    /** The address in lower case. */
    emailKey: text('email_key').notNull().unique(),
    /** The name that was confirmed with it. */
    name: text('name').notNull(),
    /** What the name looks like (lookOf): nobody who comes later may look the same. Null until somebody has looked. */
    look: text('look'),
    /** Raised to end what links and cookies of this person may do. */
    version: integer('version').notNull().default(1),
    confirmedAt: time('confirmed_at').notNull(),
    /** From then on no mail about answers and decisions. */
    unsubscribedAt: time('unsubscribed_at'),
  },
  (table) => [index('commenters_look').on(table.look)],
)
