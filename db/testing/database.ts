import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDb, type Db } from '../client.ts'
import { migrateDb } from '../migrate.ts'

/** A migrated, empty database in a real file of its own, gone when the test ends. */
export async function testDb(): Promise<Db> {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'))
  const db = openDb(join(folder, 'test.db'))
  await migrateDb(db)
  onTestFinished(() => {
    db.close()
    rmSync(folder, { recursive: true })
  })
  return db
}
