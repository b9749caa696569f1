import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { time } from './columns.ts'
import { users } from './people.ts'

/** What stood, stands or is going to stand above every page. Whoever changes it writes another one: so nothing is forgotten. */
export const banners = sqliteTable(
  'banners',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    text: text('text').notNull(),
    /** A path of ours, or an https address; empty for none. */
    link: text('link').notNull(),
    startsAt: time('starts_at').notNull(),
    expiresAt: time('expires_at').notNull(),
    /** When it was taken down, or another one took its place, before it would have expired. */
    endedAt: time('ended_at'),
    setBy: integer('set_by').references(() => users.id, { onDelete: 'set null' }),
    setByName: text('set_by_name').notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    index('banners_open').on(table.endedAt, table.expiresAt),
    index('banners_set_by').on(table.setBy),
    check('banners_times', sql`${table.startsAt} < ${table.expiresAt}`),
  ],
)
