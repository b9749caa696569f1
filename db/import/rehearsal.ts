import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { openDb, type Db } from '../client.ts'
import { migrateDb } from '../migrate.ts'

/**
 * A copy of the database to try things on: what a dry run does is then the very same work, and the database itself is
 * not so much as locked.
 *
 * @param file the database; if it does not exist yet, the copy is an empty one
 */
export async function openRehearsal(file: string): Promise<Db> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-dry-run-'))
  const copy = join(folder, 'copy.db')
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    if (existsSync(file)) await copyTo(file, copy)
    const db = openDb(copy)
    await migrateDb(db)
    const close = () => {
      db.close()
      remove()
    }
    return { ...db, close }
  } catch (error) {
    remove()
    throw error
  }
}

async function copyTo(file: string, copy: string) {
  const original = new Database(file, { readonly: true })
  try {
    await original.backup(copy)
  } finally {
    original.close()
  }
}
