import { expect, test } from 'vitest'
import { blogSpam } from '../../db/testing/blog-spam.ts'
import { comments as demo } from '../../db/seed/comments.ts'
import { modelInUse, spamJudge } from '../../db/spam/store.ts'
import { addArticle, addComment, addSection, NOW } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { learnWhenDue } from './spam-training.ts'

test('what moderators decided is learned in the background, once', async () => {
  const db = await testDb()
  const article = await addArticle(db, await addSection(db, 'City'))
  const spam = blogSpam(seededRandom(1), 60)
  const ham = demo.filter(({ status }) => status === 'approved').slice(0, 80)
  for (const { body } of spam) await addComment(db, article, { status: 'spam', body })
  for (const { body } of ham) await addComment(db, article, { status: 'approved', body })

  db.sqlite.writer.prepare('update comments set decided_at = ?').run(NOW)

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
