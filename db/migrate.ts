import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { Db } from './client.ts'

// Next moves this file when it bundles, so its own place is no guide; every command runs in the project's folder.
const FOLDER = join(process.cwd(), 'db', 'migrations')

/**
 * Brings the schema up to date: forward only, all steps in one transaction, a backup beside the database first.
 *
 * @returns how many steps were taken and where the backup of the former state lies (null if there was nothing to keep)
 * @throws Error when the database was written by a newer Broadsheet
 */
export async function migrateDb(db: Db, now = Date.now()): Promise<{ steps: number; backup: string | null }> {
  const known = journalLength()
  const before = appliedSteps(db)
  if (before > known) {
    throw new Error(
      `This database was written by a newer Broadsheet (${before} migrations, this version knows ${known}). ` +
        'Install that version or restore an older backup.',
    )
  }
  if (before === known) return { steps: 0, backup: null }
  const backup = before > 0 ? await backUp(db, now) : null
  migrate(drizzle(db.sqlite.writer), { migrationsFolder: FOLDER })
  return { steps: known - before, backup }
}

const journal = () =>
  JSON.parse(readFileSync(join(FOLDER, 'meta', '_journal.json'), 'utf8')) as { entries: { tag: string }[] }

const journalLength = () => journal().entries.length

/** The name of the last step that this version knows. */
export const lastStep = (): string => journal().entries.at(-1)?.tag ?? ''

function appliedSteps(db: Db): number {
  const { writer } = db.sqlite
  const table = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!table) return 0
  return (writer.prepare('select count(*) as n from __drizzle_migrations').get() as { n: number }).n
}

async function backUp(db: Db, now: number): Promise<string> {
  const folder = join(dirname(db.sqlite.writer.name), 'backups')
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true })
  const file = join(folder, `before-migration-${new Date(now).toISOString().replaceAll(':', '-')}.db`)
  await db.sqlite.writer.backup(file)
  return file
}
