import { join } from 'node:path'
import { openDb, type Db } from '../db/client.ts'
import { migrateDb } from '../db/migrate.ts'
import { fillDemo } from '../db/seed/fill.ts'
import { addComment } from '../db/testing/cast.ts'
import { fillMany } from '../db/testing/many.ts'

const ARTICLE = 'tram-line-five-approved'

/**
 * Fills a data folder with the demo newsroom and many articles and comments more.
 *
 * @returns the paths that are measured
 */
export async function fillForBench(dataDir: string, size: { articles: number; comments: number }) {
  const db = await demo(dataDir)
  await fillMany(db, size, Date.now())
  db.close()
  return { front: '/', article: `/city/${ARTICLE}`, section: '/city' }
}

/**
 * Fills a data folder with the demo newsroom, articles enough for full lists, and exactly 20 comments under one article.
 *
 * @returns the paths that are rendered
 */
export async function fillForRenders(dataDir: string) {
  const db = await demo(dataDir)
  await fillMany(db, { articles: 300, comments: 0 }, Date.now())
  await fillUp(db, 20)
  db.close()
  return { article: `/city/${ARTICLE}`, front: '/', section: '/city' }
}

async function demo(dataDir: string): Promise<Db> {
  process.env.DATA_DIR = dataDir
  const db = openDb(join(dataDir, 'broadsheet.db'))
  await migrateDb(db)
  await fillDemo(db, Date.now())
  return db
}

/** Adds comments to those that the demo has under the article. */
async function fillUp(db: Db, wanted: number): Promise<void> {
  const article = db.sqlite.reader
    .prepare<[string], { id: number; count: number }>(
      'select id, comment_count as count from articles where slug = ?',
    )
    .get(ARTICLE)
  if (!article || article.count > wanted)
    throw new Error(`the demo has no ${wanted} comments under ${ARTICLE}`)
  for (let n = article.count; n < wanted; n += 1)
    await addComment(db, article, { name: `Reader ${n}`, body: `Number ${n}: nine votes to six is close.` })
}
