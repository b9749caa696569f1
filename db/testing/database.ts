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
  const db = openDb(join(testFolder(), 'test.db'), onSql)
  onTestFinished(() => db.close())
  await migrateDb(db)
  return db
}
