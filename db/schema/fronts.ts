import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { articles, sections } from './articles.ts'
import { time } from './columns.ts'
import { users } from './people.ts'

/**
 * How the front page, or the front of a section, was arranged: never changed, only followed by another one. The one that
 * holds is the last that was to hold by now and was not undone.
 */
export const arrangements = sqliteTable(
  'arrangements',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Null for the front page. */
    sectionId: integer('section_id').references(() => sections.id, { onDelete: 'cascade' }),
    /** From when it holds: when it was made, or the time that it was scheduled for. */
    holdsFrom: time('holds_from').notNull(),
    madeAt: time('made_at').notNull(),
    /** Null for the command line, and for those who have gone; the name stays. */
    madeBy: integer('made_by').references(() => users.id, { onDelete: 'set null' }),
    madeByName: text('made_by_name').notNull().default(''),
    undoneAt: time('undone_at'),
  },
  (table) => [
    index('arrangements_front').on(table.sectionId, table.holdsFrom, table.id),
    index('arrangements_maker').on(table.madeBy),
  ],
)

/** What an arrangement holds in a place; 1 is the lead. Places without a row are the newest articles'. */
export const frontSlots = sqliteTable(
  'front_slots',
  {
    arrangementId: integer('arrangement_id')
      .notNull()
      .references(() => arrangements.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    articleId: integer('article_id')
      .notNull()
      .references(() => articles.id, { onDelete: 'cascade' }),
    /** Not before. */
    startsAt: time('starts_at'),
    /** From then on the newest article takes the place. */
    expiresAt: time('expires_at'),
  },
  (table) => [
    primaryKey({ columns: [table.arrangementId, table.place] }),
    index('front_slots_article').on(table.articleId),
    check('front_slots_place', sql`${table.place} between 1 and 9`),
  ],
)
