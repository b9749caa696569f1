import { database, type Db } from '../db/client.ts'
import { migrateDb } from '../db/migrate.ts'

/** Runs a command on the installation's database, brought up to date first, closed afterwards. */
export async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = database()
  try {
    await migrateDb(db)
    return await work(db)
  } finally {
    db.close()
  }
}
