import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { copyFile as copy, mkdir } from 'node:fs/promises'
import { dirname, join, normalize, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { plainText } from '../text/words.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { keepAnchors } from '../articles/contents.ts'
import type { Db } from '../client.ts'
import { ImportFault } from '../import/fault.ts'
import { lastStep } from '../migrate.ts'
import { isSettingKey, SETTINGS } from '../settings/settings.ts'
import { hashPassword, newPassword } from '../users/password.ts'
import { hashOf, type CopiedFile } from './files.ts'
import { FILES, MANIFEST, manifestSchema, MEDIA, type Listed, type Manifest } from './manifest.ts'
import { columnsOf, type Row } from './rows.ts'
import { EXPORTED, type Exported } from './tables.ts'

export interface ImportReport {
  rows: Record<string, number>
  files: number
}

interface Options {
  /** Where the files of pictures go. */
  uploads: string
  onProgress?: (step: string, done: number, of?: number) => void
}

/**
 * Reads what an export says of itself, and whether its files are what it says.
 *
 * @throws ImportFault in words for the person who can do something about it
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) throw new ImportFault(`${folder} holds no whole export: it has no ${MANIFEST}.`)
  const parsed = manifestSchema.safeParse(parse(readFileSync(file, 'utf8'), file))
  if (!parsed.success) throw new ImportFault(`${file} is no manifest that this version understands.`)
  const manifest = parsed.data
  if (manifest.since !== null)
    throw new ImportFault('This export holds only what was changed since a time: import a whole one.')
  if (manifest.schema !== lastStep())
    throw new ImportFault(
      `This export was made by another version (${manifest.schema}, this one is at ${lastStep()}). Bring both to the same.`,
    )
  const unknown = Object.keys(manifest.tables).filter((table) => !EXPORTED.some((one) => one.table === table))
  if (unknown.length > 0) throw new ImportFault(`This version knows no ${unknown.join(', ')}.`)
  const listed: Listed[] = [...Object.values(manifest.tables), ...(manifest.files ? [manifest.files] : [])]
  for (const { file: name, sha256 } of listed)
    if (!existsSync(join(folder, name)) || (await hashOf(join(folder, name))) !== sha256)
      throw new ImportFault(`${name} is not what the manifest says: it was changed, or is not whole.`)
  return manifest
}

/**
 * Fills an empty newsroom from an export. Texts of articles are cleaned as everywhere; passwords, which no export holds, have to
 * be set anew. Everything or nothing.
 *
 * @param manifest as `readManifest` has read it
 * @throws ImportFault when the newsroom is not empty, or a line cannot be read
 */
export async function importExport(
  db: Db,
  folder: string,
  manifest: Manifest,
  { uploads, onProgress = () => {} }: Options,
): Promise<ImportReport> {
  const nobodysPassword = await hashPassword(newPassword())
  const files = manifest.files ? await copyPictures(folder, uploads, manifest.files, onProgress) : 0
  const rows = await db.write(async () => {
    const { writer } = db.sqlite
    writer.pragma('defer_foreign_keys = ON')
    for (const { table } of EXPORTED)
      if (writer.prepare(`select 1 from ${table} limit 1`).get() !== undefined)
        throw new ImportFault(
          `This newsroom is not empty: it has rows in ${table}. Name another data folder.`,
        )
    const counts: Record<string, number> = {}
    for (const exported of EXPORTED) {
      const listed = manifest.tables[exported.table]
      if (!listed) continue
      const insert = inserter(db, exported, nobodysPassword)
      let done = 0
      for await (const row of linesOf<Row>(join(folder, listed.file))) {
        insert(row)
        onProgress(exported.table, (done += 1), listed.rows)
      }
      counts[exported.table] = done
    }
    return counts
  })
  return { rows, files }
}

/** Writes one row after another into a table. */
function inserter(db: Db, exported: Exported, nobodysPassword: string): (row: Row) => void {
  const { writer } = db.sqlite
  const { table, json = [], kept = [] } = exported
  const columns = columnsOf(writer, exported).filter((column) => !kept.includes(column))
  const given = table === 'users' ? { password_hash: nobodysPassword } : {}
  const names = [...columns, ...Object.keys(given)]
  const statement = writer.prepare(
    `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
  )
  return (row) => {
    if (table === 'settings' && !isSetting(row)) return
    const values: Row = { ...given }
    const clean = cleaned(exported, row)
    for (const column of columns) values[column] = asStored(clean[column], json.includes(column))
    try {
      statement.run(values)
    } catch (error) {
      throw new ImportFault(`A row of ${table} cannot be written: ${(error as Error).message}`)
    }
  }
}

const isSetting = ({ key, value }: Row) =>
  typeof key === 'string' && isSettingKey(key) && SETTINGS[key].safeParse(value).success

function asStored(value: unknown, isJson: boolean): unknown {
  if (value === undefined || value === null) return null
  if (isJson) return JSON.stringify(value)
  if (typeof value === 'object' && 'base64' in value) return Buffer.from(String(value.base64), 'base64')
  return value
}

/** HTML from a file is anybody's: what is not on the list of allowed elements goes, whoever has exported it. */
function cleaned({ table, html = [] }: Exported, row: Row): Row {
  const clean = (given: unknown) => {
    const text = typeof given === 'string' ? given : ''
    return keepAnchors(cleanArticleHtml(text), text)
  }
  const values: Row = { ...row }
  for (const where of html)
    if (typeof where === 'string') values[where] = clean(row[where])
    else {
      const fields = row[where.column] as Row | null
      if (fields && where.name in fields)
        values[where.column] = { ...fields, [where.name]: clean(fields[where.name]) }
    }
  return table === 'articles' ? { ...values, body_text: plainText(String(values.body_html)) } : values
}

async function copyPictures(
  folder: string,
  uploads: string,
  listed: Listed,
  onProgress: NonNullable<Options['onProgress']>,
): Promise<number> {
  let done = 0
  for await (const { path, sha256 } of linesOf<CopiedFile>(join(folder, FILES))) {
    if (normalize(path).split(sep).includes('..') || path.startsWith('/'))
      throw new ImportFault(`${path} leads out of the folder.`)
    const [from, to] = [join(folder, MEDIA, path), join(uploads, path)]
    if (!existsSync(from) || (await hashOf(from)) !== sha256)
      throw new ImportFault(`${MEDIA}/${path} is not what the export says.`)
    await mkdir(dirname(to), { recursive: true })
    await copy(from, to)
    onProgress('files', (done += 1), listed.rows)
  }
  return done
}

async function* linesOf<T>(file: string): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line !== '') yield parse(line, `${file}:${number}`) as T
  }
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ImportFault(`${where} is no JSON.`)
  }
}
