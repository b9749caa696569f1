import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from 'drizzle-orm/sqlite-core'
import type { Format } from '../media/format.ts'
import { time } from './columns.ts'
import { users } from './people.ts'

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
    /** Says nothing that the text does not: it needs no alt text, and has none. */
    decorative: integer('decorative', { mode: 'boolean' }).notNull().default(false),
    /** What has to be seen where the picture is cropped, in hundredths from the left and the top; null for the middle. */
    focalX: integer('focal_x'),
    focalY: integer('focal_y'),
    /** What the file was called that somebody added. */
    originalName: text('original_name').notNull().default(''),
    /** Who added it; null for the importer's and the demo's. */
    addedBy: integer('added_by').references((): AnySQLiteColumn => users.id, { onDelete: 'set null' }),
    /** SHA-256 of the file that was added, in hex: the same picture is not kept twice. */
    hash: text('hash'),
    /** What its files take together. */
    bytes: integer('bytes'),
    /** Where an importer found it. Never requested by a reader's page. */
    sourceUrl: text('source_url'),
    createdAt: time('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('media_hash').on(table.hash),
    index('media_added_by').on(table.addedBy, table.id),
    index('media_unsaid')
      .on(table.id)
      .where(sql`${table.alt} = '' and ${table.decorative} = 0 and ${table.name} is not null`),
    check('media_found', sql`${table.name} is not null or ${table.sourceUrl} is not null`),
  ],
)

/** Names that a picture's files had before it was replaced: texts and other people's pages still say them. */
export const mediaNames = sqliteTable(
  'media_names',
  {
    name: text('name').primaryKey(),
    mediaId: integer('media_id')
      .notNull()
      .references(() => media.id, { onDelete: 'cascade' }),
  },
  (table) => [index('media_names_media').on(table.mediaId)],
)
