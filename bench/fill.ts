import { join } from 'node:path'
import { openDb, type Db } from '../db/client.ts'
import { migrateDb } from '../db/migrate.ts'
import { fillDemo } from '../db/seed/fill.ts'
import { addComment } from '../db/testing/cast.ts'
import { fillMany } from '../db/testing/many.ts'

const ARTICLE = 'tram-line-five-approved'

/**
 * Fills a data folder with the demo newsroom, many articles and comments more, and at least 50 comments under the article
 * that is measured.
 *
 * @returns the paths that are measured
 */
export async function fillForBench(dataDir: string, size: { articles: number; comments: number }) {
  const db = await demo(dataDir)
  await fillMany(db, size, Date.now())
  const count = await fillUp(db, 50)
  db.close()
  console.log(`Article   ${ARTICLE}, with ${count} comments`)
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
  if ((await fillUp(db, 20)) !== 20) throw new Error(`the demo has more than 20 comments under ${ARTICLE}`)
  db.close()
  return { article: `/city/${ARTICLE}`, front: '/', section: '/city' }
}

/**
 * Fills a data folder with the demo newsroom, and exactly 50 comments under one article.
 *
 * @returns the paths that are opened in a browser
 */
export async function fillForReading(dataDir: string) {
  const db = await demo(dataDir)
  await fillUp(db, 50)
  db.close()
  return { front: '/', section: '/city', article: `/city/${ARTICLE}`, 'search form': '/search' }
}

async function demo(dataDir: string): Promise<Db> {
  process.env.DATA_DIR = dataDir
  const db = openDb(join(dataDir, 'broadsheet.db'))
  await migrateDb(db)
  await fillDemo(db, Date.now())
  return db
}

/** Adds comments to those that the article has, up to a number. @returns how many it has then */
async function fillUp(db: Db, wanted: number): Promise<number> {
  const article = db.sqlite.reader
    .prepare<[string], { id: number; count: number }>(
      'select id, comment_count as count from articles where slug = ?',
    )
    .get(ARTICLE)
  if (!article) throw new Error(`the demo has no ${ARTICLE}`)
  for (let n = article.count; n < wanted; n += 1)
    await addComment(db, article, { name: `Reader ${n}`, body: `Number ${n}: nine votes to six is close.` })
  return Math.max(article.count, wanted)
}
