import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Db } from '../client.ts'
import { lastStep } from '../migrate.ts'
import { copyFile, filesIn, type CopiedFile } from './files.ts'
import { writeLines } from './lines.ts'
import { FILES, MANIFEST, MEDIA, VERSION, type Listed, type Manifest } from './manifest.ts'
import { chooseComments, rowsOf, tablesOf, type Choice } from './rows.ts'
import { EXPORTED, LEFT_OUT } from './tables.ts'

export interface ExportOptions extends Choice {
  /** Where the files of pictures lie; null leaves them out. */
  uploads: string | null
  onProgress?: (step: string, done: number, of?: number) => void
}

export interface ExportReport {
  /** How many rows of each table. */
  rows: Record<string, number>
  files: number
  /** Bytes of all files. */
  bytes: number
  /** Files of pictures that are not there, or could not be read, and why. */
  failed: { path: string; reason: string }[]
}

/**
 * Writes the whole newsroom into a folder as JSON Lines, with the files of its pictures: all of it as it stood at one moment,
 * whatever is written meanwhile. An export that is there already is replaced, file by file; what a broken-off one has copied is
 * not copied again.
 *
 * @param now milliseconds
 */
export async function exportNewsroom(
  db: Db,
  folder: string,
  options: ExportOptions,
  now: number,
): Promise<ExportReport> {
  const { onProgress = () => {}, uploads } = options
  mkdirSync(folder, { recursive: true })
  // Until the new one is whole this is none.
  rmSync(join(folder, MANIFEST), { force: true })
  const site = siteName(db)
  const tables = inSnapshot(db, options, (reader) => {
    const listed: Manifest['tables'] = {}
    for (const exported of tablesOf(options)) {
      const { table, holds } = exported
      const rows = rowsOf(reader, exported, options)
      listed[table] = {
        ...writeLines(folder, `${table}.jsonl`, rows, (done) => onProgress(table, done)),
        holds,
      }
    }
    return listed
  })
  const copied = uploads === null ? null : await copyFiles(db, uploads, join(folder, MEDIA), onProgress)
  const files = copied && writeLines(folder, FILES, copied.files)
  removeOthers(folder, tables, files)
  const leftOut = Object.fromEntries(
    EXPORTED.filter(({ table }) => !tables[table]).map(({ table }) => [table, 'Not asked for.']),
  )
  writeManifest(folder, {
    ...{ format: 'broadsheet-export', version: VERSION, exportedAt: new Date(now).toISOString(), site },
    ...{ schema: lastStep(), comments: options.comments, personal: options.personal },
    since: options.since === null ? null : new Date(options.since).toISOString(),
    ...{ tables, files, leftOut: { ...leftOut, ...LEFT_OUT } },
  })
  const rows = Object.fromEntries(Object.entries(tables).map(([table, { rows }]) => [table, rows]))
  const bytes = (copied?.files ?? []).reduce((sum, file) => sum + file.bytes, 0)
  return { rows, files: copied?.files.length ?? 0, bytes, failed: copied?.failed ?? [] }
}

/** Counts what an export would hold, and looks for the files of pictures; it writes nothing. */
export async function rehearseExport(db: Db, options: ExportOptions): Promise<ExportReport> {
  const rows = inSnapshot(db, options, (reader) => {
    const counts: Record<string, number> = {}
    for (const exported of tablesOf(options)) {
      counts[exported.table] = 0
      for (const _row of rowsOf(reader, exported, options)) counts[exported.table]! += 1
    }
    return counts
  })
  if (options.uploads === null) return { rows, files: 0, bytes: 0, failed: [] }
  const there = await filesIn(options.uploads)
  return { rows, files: there.length, bytes: 0, failed: missing(db, new Set(there)) }
}

/** Reads on a connection of its own, in one transaction. What is chosen is noted in its memory. */
function inSnapshot<T>(db: Db, choice: Choice, read: (reader: Database.Database) => T): T {
  const reader = new Database(db.sqlite.reader.name, { readonly: true })
  try {
    reader.pragma('busy_timeout = 5000')
    reader.pragma('temp_store = MEMORY')
    reader.exec('begin')
    chooseComments(reader, choice)
    return read(reader)
  } finally {
    reader.close()
  }
}

async function copyFiles(
  db: Db,
  from: string,
  to: string,
  onProgress: NonNullable<ExportOptions['onProgress']>,
): Promise<{ files: CopiedFile[]; failed: ExportReport['failed'] }> {
  const paths = await filesIn(from)
  const files: CopiedFile[] = []
  const failed = missing(db, new Set(paths))
  for (const [index, path] of paths.entries()) {
    try {
      files.push(await copyFile(from, to, path))
    } catch (error) {
      failed.push({ path, reason: (error as Error).message })
    }
    onProgress('files', index + 1, paths.length)
  }
  return { files, failed }
}

/** Files that pictures should have, and have not. */
function missing(db: Db, there: Set<string>): ExportReport['failed'] {
  const pictures = db.sqlite.reader
    .prepare<[], { name: string; widths: string; formats: string | null }>(
      'select name, widths, formats from media where name is not null',
    )
    .all()
  return pictures.flatMap(({ name, widths, formats }) =>
    (JSON.parse(widths) as number[])
      .flatMap((width) =>
        ((formats === null ? ['webp'] : JSON.parse(formats)) as string[]).map(
          (format) => `${name}-${width}.${format}`,
        ),
      )
      .filter((path) => !there.has(path))
      .map((path) => ({ path, reason: 'it is not there' })),
  )
}

/** Lines of tables that an earlier export into this folder had, and this one has not. */
function removeOthers(folder: string, tables: Manifest['tables'], files: Listed | null): void {
  const ours = new Set([...Object.values(tables).map(({ file }) => file), ...(files ? [FILES] : [])])
  const known = new Set([...EXPORTED.map(({ table }) => `${table}.jsonl`), FILES])
  for (const name of readdirSync(folder)) if (known.has(name) && !ours.has(name)) rmSync(join(folder, name))
}

function writeManifest(folder: string, manifest: Manifest): void {
  const draft = join(folder, `.${MANIFEST}.part`)
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`)
  renameSync(draft, join(folder, MANIFEST))
}

function siteName(db: Db): string {
  const value = db.sqlite.reader
    .prepare<[], string>("select value from settings where key = 'site.name'")
    .pluck()
    .get()
  return value === undefined ? 'Broadsheet' : String(JSON.parse(value))
}

/** Whether there is an export in a folder, or something else that must not be overwritten. */
export function isFreeFor(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    if (names.length === 0) return true
    const isOurs = (name: string) =>
      /^(?:\.?[a-z_]+\.jsonl(?:\.part)?|\.?manifest\.json(?:\.part)?|media)$/.test(name)
    return names.every(isOurs) && (names.includes(MANIFEST) ? isManifest(folder) : true)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
  }
}

function isManifest(folder: string): boolean {
  try {
    const { format } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as { format?: string }
    return format === 'broadsheet-export'
  } catch {
    return false
  }
}
