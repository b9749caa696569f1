import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { postComment } from '../comments/post.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { addArticles, addComment, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { GUEST } from '../users/viewer.ts'
import { ACTIONS } from './actions.ts'
import { decide, undo, type Seen } from './decide.ts'
import { queueCounts } from './queue.ts'

const rows = <T>(db: Db, sql: string) => db.sqlite.reader.prepare(sql).all() as T[]

/** Both counts, as the page and the queue say them, against a count of the rows. */
async function expectTrueCounts(db: Db, when: string) {
  const counted = rows<{ status: string; n: number }>(
    db,
    'select status, count(*) as n from comments group by status',
  )
  const byStatus = Object.fromEntries(
    COMMENT_STATUSES.map((status) => [status, counted.find((row) => row.status === status)?.n ?? 0]),
  )
  expect(await queueCounts(db), when).toEqual(byStatus)
  const wrong = `select id from articles where comment_count <>
    (select count(*) from comments where article_id = articles.id and status = 'approved')`
  expect(rows(db, wrong), when).toEqual([])
}

describe('300 random interleavings of readers and two moderators', () => {
  it('keep every count equal to the rows, and the log a full account of them', async () => {
    const db = await testDb()
    const random = seededRandom(19120415)
    const { ana, ben, city } = await theCast(db)
    const articles = await addArticles(db, city, 3)
    for (const article of articles) await addComment(db, article, { status: 'pending' })
    const batches: string[] = []

    for (let turn = 0; turn < 300; turn += 1) {
      // All of a turn start from what was on the screens before it: some of that is stale by the time they press.
      const screen = rows<Seen>(db, 'select id, revision from comments')
      const press = async (viewer: typeof ana) => {
        if (batches.length > 0 && random.next() < 0.2)
          return await undo(db, viewer, { batch: random.pick(batches) }, NOW + turn)
        const chosen = Array.from({ length: 1 + Math.floor(random.next() * 4) }, () => random.pick(screen))
        return await decide(db, viewer, { action: random.pick(ACTIONS), comments: chosen }, NOW + turn)
      }
      const reader = {
        name: 'Reader',
        email: `reader-${turn}@example.net`,
        addressHash: null,
        honeypot: random.next() < 0.1 ? 'x' : '',
      }
      const target = random.pick(articles)
      const parents = rows<{ id: number }>(
        db,
        `select id from comments where article_id = ${target.id} and status = 'approved'`,
      )
      const parentId = parents.length > 0 && random.next() < 0.5 ? random.pick(parents).id : null
      const posted = { ...reader, body: `Turn ${turn}`, articleId: target.id, parentId }
      const work = [
        () => press(ana),
        () => press(ben),
        () => postComment(db, GUEST, posted, NOW + turn * MINUTE),
      ]
      const results = await Promise.all(work.sort(() => random.next() - 0.5).map((start) => start()))
      for (const result of results)
        if ('batch' in result && result.decided.length > 0) batches.push(result.batch)
      await expectTrueCounts(db, `after turn ${turn}`)
    }

    const lost = `select comments.id from comments
      where revision <> 1 + (select count(*) from moderation_log where comment_id = comments.id)
         or status <> coalesce(
           (select to_status from moderation_log where comment_id = comments.id order by id desc limit 1), status)`
    expect(rows(db, lost)).toEqual([])
    expect(batches.length).toBeGreaterThan(100)
  })
})
