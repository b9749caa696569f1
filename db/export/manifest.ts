import { z } from 'zod'
import { COMMENT_CHOICES } from './tables.ts'

export const MANIFEST = 'manifest.json'
/** Each file of a picture, with its size and hash. */
export const FILES = 'files.jsonl'
/** The folder of the pictures' files. */
export const MEDIA = 'media'
/** Raised when an older import would not understand an export any more. */
export const VERSION = 1

const listed = z.strictObject({
  file: z.string().regex(/^[a-z_]+\.jsonl$/),
  rows: z.int().min(0),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Listed = z.infer<typeof listed>

/** What an export says of itself. It is written last: without one a folder is no whole export. */
export const manifestSchema = z.strictObject({
  format: z.literal('broadsheet-export'),
  version: z.literal(VERSION),
  exportedAt: z.iso.datetime(),
  site: z.string(),
  /** The last step of the schema that it was made by. */
  schema: z.string(),
  comments: z.enum(COMMENT_CHOICES),
  personal: z.boolean(),
  /** Null for everything. */
  since: z.iso.datetime().nullable(),
  tables: z.record(z.string(), listed.extend({ holds: z.string() })),
  /** Null where the files were left out. */
  files: listed.nullable(),
  leftOut: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof manifestSchema>
