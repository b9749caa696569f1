import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import type { Format } from '../media/format.ts'
import { time } from './columns.ts'

/** Pictures. Files lie under DATA_DIR/uploads as `{name}-{width}.{format}`; an imported one may still be remote. */
export const media = sqliteTable(
  'media',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    /** Base name of the files, unique; null while only `sourceUrl` is known. */
    name: text('name').unique(),
    /**
     * Formats in which there is a file of every width, best first. Null while nobody has tried for more than WebP: a
     * picture from before there was AVIF (`npm run cli -- media encode`).
     */
    formats: text('formats', { mode: 'json' }).$type<Format[]>(),
    /** Widths in pixels for which a file exists, ascending. */
    widths: text('widths', { mode: 'json' }).$type<number[]>().notNull().default([]),
    width: integer('width'),
    height: integer('height'),
    alt: text('alt').notNull().default(''),
    caption: text('caption').notNull().default(''),
    credit: text('credit').notNull().default(''),
    /** Where an importer found it. Never requested by a reader's page. */
    sourceUrl: text('source_url'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [check('media_found', sql`${table.name} is not null or ${table.sourceUrl} is not null`)],
)
