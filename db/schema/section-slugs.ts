import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sections } from './articles.ts'
import { time } from './columns.ts'

/** Under which slug a section stood before, and what it took in of sections that are gone: all below leads on to it. */
export const sectionSlugs = sqliteTable(
  'section_slugs',
  {
    slug: text('slug').primaryKey(),
    sectionId: integer('section_id')
      .notNull()
      .references(() => sections.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull(),
  },
  (table) => [index('section_slugs_section').on(table.sectionId)],
)
