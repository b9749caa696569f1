import { join } from 'node:path'
import { openDb } from '../db/client.ts'
import { migrateDb } from '../db/migrate.ts'
import { fillDemo } from '../db/seed/fill.ts'
import { fillMany } from '../db/testing/many.ts'

/**
 * Fills a data folder with the demo newsroom and many articles and comments more.
 *
 * @returns the paths that are measured
 */
export async function fillForBench(dataDir: string, size: { articles: number; comments: number }) {
  process.env.DATA_DIR = dataDir
  const db = openDb(join(dataDir, 'broadsheet.db'))
  await migrateDb(db)
  await fillDemo(db, Date.now())
  await fillMany(db, size, Date.now())
  db.close()
  return { front: '/', article: '/city/tram-line-five-approved', section: '/city' }
}
