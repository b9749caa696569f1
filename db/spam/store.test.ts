import { expect, test } from 'vitest'
import type { Db } from '../client.ts'
import { type ArticleRow, addArticle, addComment, addSection, HOUR, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { decidedSamples, FROM_NEWEST, isTrainingDue } from './decisions.ts'
import { STARTING_MODEL } from './starting-model.ts'
import { modelInUse, saveModel, spamJudge } from './store.ts'

const MODEL = { ...STARTING_MODEL, spam: 3, ham: 4, weights: { 'w:pills': 9 } }

test('a site begins with the signals, and then uses the newest model', async () => {
  const db = await testDb()
  const sample = { body: 'pills' }
  const first = (await spamJudge(db))(sample)
  expect(first).toMatchObject({ model: 0, reasons: [] })
  const version = await db.write((tx) => saveModel(tx, MODEL, 'train', NOW))
  expect((await spamJudge(db))(sample)).toMatchObject({
    model: version,
    reasons: [{ words: 'contains “pills”' }],
  })
  const next = await db.write((tx) => saveModel(tx, { ...MODEL, weights: {} }, 'decisions', NOW + HOUR))
  expect((await spamJudge(db))(sample)).toMatchObject({ model: next, reasons: [] })
  expect(await modelInUse(db)).toMatchObject({ version: next, origin: 'decisions', createdAt: NOW + HOUR })
})

test('a model that this version does not understand is not used', async () => {
  const db = await testDb()
  await db.write((tx) => saveModel(tx, { ...MODEL, format: 99 as never }, 'import', NOW))
  expect((await spamJudge(db))({ body: 'pills' })).toMatchObject({ model: 0 })
})

test('only the newest models are kept', async () => {
  const db = await testDb()
  for (let n = 0; n < 25; n += 1) await db.write((tx) => saveModel(tx, MODEL, 'decisions', NOW + n))
  const kept = db.sqlite.reader.prepare('select count(*) as n, max(id) as last from spam_models').get()
  expect(kept).toEqual({ n: 20, last: 25 })
})

/** A comment that a moderator decided on. */
async function addDecided(
  db: Db,
  article: ArticleRow,
  status: 'spam' | 'approved',
  decidedAt: number,
  body = 'x',
) {
  const { id } = await addComment(db, article, { status, body })
  db.sqlite.writer.prepare('update comments set decided_at = ? where id = ?').run(decidedAt, id)
}

async function decidedOn(counts: { spam: number; approved: number }) {
  const db = await testDb()
  const article = await addArticle(db, await addSection(db, 'City'))
  for (const [status, count] of Object.entries(counts)) {
    for (let n = 0; n < count; n += 1) {
      // Two of each share their moment, as those do that are decided with one press.
      const decidedAt = NOW + Math.floor(n / 2)
      await addDecided(db, article, status as 'spam', decidedAt, `${status} ${n}`)
    }
  }
  return { db, article }
}

test('learning is due when there are enough decisions of both kinds, and enough new ones', async () => {
  const { db, article } = await decidedOn({ spam: 9, approved: 20 })
  expect(await isTrainingDue(db)).toBe(false)
  await addComment(db, article, { status: 'spam' })
  expect(await isTrainingDue(db), 'spam that nobody decided on').toBe(false)
  await addDecided(db, article, 'spam', NOW)
  expect(await isTrainingDue(db)).toBe(true)
  await db.write((tx) => saveModel(tx, MODEL, 'decisions', NOW + HOUR))
  expect(await isTrainingDue(db)).toBe(false)
  for (let n = 0; n < 25; n += 1) {
    await addDecided(db, article, 'approved', NOW + 2 * HOUR)
  }
  expect(await isTrainingDue(db)).toBe(true)
})

test('a model that was brought gives way only to two hundred decisions', async () => {
  const { db, article } = await decidedOn({ spam: 60, approved: 139 })
  await db.write((tx) => saveModel(tx, MODEL, 'import', NOW - HOUR))
  expect(await isTrainingDue(db)).toBe(false)
  await addDecided(db, article, 'approved', NOW)
  expect(await isTrainingDue(db)).toBe(true)
})

test('decisions are read in stretches, each once, newest first', async () => {
  const { db } = await decidedOn({ spam: 11, approved: 3 })
  const read: string[] = []
  let cursor: typeof FROM_NEWEST | null = FROM_NEWEST
  while (cursor) {
    const { samples, next } = await decidedSamples(db, 'spam', cursor, 3)
    read.push(...samples.map(({ body }) => body))
    cursor = next
  }
  expect(read.toSorted()).toEqual(Array.from({ length: 11 }, (_, n) => `spam ${n}`).toSorted())
  expect(read[0]).toBe('spam 10')
})
