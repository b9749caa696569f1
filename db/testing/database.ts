import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openDb, type Db } from '../client.ts'
import { migrateDb } from '../migrate.ts'
import { temporaryFolder } from './folder.ts'

/** An empty folder of its own, gone when the test ends. */
export function testFolder(): string {
  const folder = temporaryFolder()
  onTestFinished(folder.remove)
  return folder.path
}

/**
 * A migrated, empty database in a real file of its own, gone when the test ends.
 *
 * @param onSql is told every statement that the reader runs
 */
export async function testDb(onSql?: (sql: unknown) => void): Promise<Db> {
  const file = join(testFolder(), 'test.db')
  copyFileSync(await (migrated ??= migrateOnce()), file)
  const db = openDb(file, onSql)
  onTestFinished(() => db.close())
  return db
}

let migrated: Promise<string> | undefined

/** All migrations run once for each process: each test gets a copy of the file that they leave, which takes a tenth of the time. */
async function migrateOnce(): Promise<string> {
  const folder = temporaryFolder()
  process.once('exit', folder.remove)
  const file = join(folder.path, 'migrated.db')
  const db = openDb(file)
  await migrateDb(db)
  // The last to close a database writes all of its log into the file itself.
  db.close()
  return file
}
