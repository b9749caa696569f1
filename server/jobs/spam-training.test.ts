import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Db } from '../../db/client.ts'
import { eraseCommenter } from '../../db/commenters/erase.ts'
import { wordsInFiles } from '../../db/testing/words-in-files.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { STARTING_MODEL } from '../../db/spam/starting-model.ts'
import { blogSpam } from '../../db/testing/blog-spam.ts'
import { comments as demo } from '../../db/seed/comments.ts'
import { modelInUse, saveModel, spamJudge } from '../../db/spam/store.ts'
import { addArticle, addComment, addSection, NOW } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { learnWhenDue } from './spam-training.ts'

/** So many comments that a moderator decided on, of different readers. */
async function decided(many: { spam: number; ham: number }) {
  const db = await testDb()
  const article = await addArticle(db, await addSection(db, 'City'))
  const add = async (status: 'spam' | 'approved', body: string, email = 'reader@example.org') => {
    await addComment(db, article, { status, body, email })
    db.sqlite.writer.prepare('update comments set decided_at = ?').run(NOW)
  }
  for (const { body } of blogSpam(seededRandom(1), many.spam)) await add('spam', body)
  const ham = demo.filter(({ status }) => status === 'approved').slice(0, many.ham)
  for (const { body } of ham) await add('approved', body)
  return { db, add }
}

test('what moderators decided is learned in the background, once', async () => {
  const { db } = await decided({ spam: 60, ham: 80 })
  const version = await learnWhenDue(db, NOW + 1)
  expect(await modelInUse(db)).toMatchObject({ version, origin: 'decisions', model: { spam: 60, ham: 80 } })
  const judge = await spamJudge(db)
  const next = blogSpam(seededRandom(2), 50).filter((sample) => judge(sample).score >= 0.9)
  expect(next.length).toBeGreaterThanOrEqual(48)
  expect(await learnWhenDue(db, NOW + 2)).toBeNull()
})

test('nothing is learned from nothing', async () => {
  expect(await learnWhenDue(await testDb(), NOW)).toBeNull()
})

describe('what a model knew of comments that were erased', () => {
  beforeEach(() => {
    vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
    return () => vi.unstubAllEnvs()
  })
  const HIS = 'zebulon@quarrymail.example'
  const RARE = 'flumptiously'

  /** Three of his comments are among what was learned, and taught a word that nobody else has. */
  async function learnedOf(many: { spam: number; ham: number }) {
    const { db, add } = await decided(many)
    for (const place of ['quay', 'pier', 'lock'])
      await add('approved', `The ${place} lies ${RARE} calm.`, HIS)
    const version = await learnWhenDue(db, NOW + 1)
    const { model } = await modelInUse(db)
    expect(Object.keys(model.weights)).toContainEqual(expect.stringContaining(RARE))
    return { db, version }
  }
  const erase = (db: Db, emailKey: string, now: number) =>
    eraseCommenter(db, SYSTEM, { emailKey, texts: 'delete' }, now)
  const versions = (db: Db) => db.sqlite.reader.prepare('select id from spam_models').pluck().all()

  test('is gone from the files with the next look, and what is left is learned anew', async () => {
    const { db, version } = await learnedOf({ spam: 60, ham: 80 })
    await erase(db, HIS, NOW + 2)
    expect(wordsInFiles(db, [RARE])).toEqual([RARE])
    const anew = await learnWhenDue(db, NOW + 3)
    expect(anew).toBeGreaterThan(version ?? 0)
    expect(await modelInUse(db)).toMatchObject({ version: anew, model: { spam: 60, ham: 80 } })
    expect(versions(db)).toEqual([anew])
    expect(wordsInFiles(db, [RARE])).toEqual([])
    expect(await learnWhenDue(db, NOW + 4)).toBeNull()
    expect(versions(db)).toEqual([anew])
  })

  test('is gone too where too little is left to learn from: the model to begin with judges again', async () => {
    const { db } = await learnedOf({ spam: 20, ham: 8 })
    await erase(db, HIS, NOW + 2)
    expect(await learnWhenDue(db, NOW + 3)).toBeNull()
    expect(await modelInUse(db)).toMatchObject({ version: 0, origin: 'starting' })
    expect((await spamJudge(db))({ body: 'The quay.' }).model).toBe(0)
    expect(wordsInFiles(db, [RARE])).toEqual([])
  })

  test('is gone too when he is erased while a model is being learned', async () => {
    const { db } = await learnedOf({ spam: 60, ham: 80 })
    const { model } = await modelInUse(db)
    // As it is saved then: with the time at which its learning began.
    await db.write((tx) => saveModel(tx, model, 'decisions', NOW + 2))
    await erase(db, HIS, NOW + 2)
    await learnWhenDue(db, NOW + 3)
    expect(wordsInFiles(db, [RARE])).toEqual([])
  })

  test('leaves a model that somebody brought, and the one in use when a reader without comments is erased', async () => {
    const { db, version } = await learnedOf({ spam: 60, ham: 80 })
    await erase(db, 'nobody@example.org', NOW + 2)
    expect(await learnWhenDue(db, NOW + 3)).toBeNull()
    expect(versions(db)).toEqual([version])
    const brought = await db.write((tx) => saveModel(tx, STARTING_MODEL, 'import', NOW + 4))
    await erase(db, HIS, NOW + 5)
    expect(await learnWhenDue(db, NOW + 6)).toBeNull()
    expect(versions(db)).toEqual([brought])
  })
})
