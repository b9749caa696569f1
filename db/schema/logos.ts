import { blob, check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { LOGO_KINDS } from '../look/kinds.ts'
import { oneOf, time } from './columns.ts'

/** The newspaper's name as a picture of its own: for light paper and for dark. */
export const logos = sqliteTable(
  'logos',
  {
    kind: text('kind', { enum: LOGO_KINDS }).primaryKey(),
    /** Of its bytes: a part of its address, so that it may be kept for good. */
    hash: text('hash').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** WebP, as we wrote it. */
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    createdAt: time('created_at').notNull(),
  },
  (table) => [check('logos_kind', oneOf(table.kind, LOGO_KINDS))],
)
