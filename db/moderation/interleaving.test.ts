import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { appeal } from '../comments/appeal.ts'
import { changeOwn } from '../comments/change-own.ts'
import { postComment } from '../comments/post.ts'
import { reportComment } from '../comments/report.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import {
  addArticles,
  addComment,
  MINUTE,
  NOW,
  theCast,
  type ArticleRow,
  type Staff,
} from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { GUEST } from '../users/viewer.ts'
import { ACTIONS } from './actions.ts'
import { decideAppeal } from './appeals.ts'
import { decideAll, snapshot } from './bulk.ts'
import { decide, keepReported, undo, type Seen } from './decide.ts'
import { NO_FILTER, QUEUE_TABS } from './filter.ts'
import { queueCounts, tabCounts } from './queue.ts'
import { REJECT_REASONS, REPORT_REASONS } from './reasons.ts'
import { liftSanction, sanction } from './sanctions.ts'

type Random = ReturnType<typeof seededRandom>
const rows = <T>(db: Db, sql: string) => db.sqlite.reader.prepare(sql).all() as T[]

/** All counts, as the page and the queue say them, against a count of the rows. */
async function expectTrueCounts(db: Db, when: string) {
  const counted = rows<{ status: string; n: number }>(
    db,
    'select status, count(*) as n from comments group by status',
  )
  const byStatus = Object.fromEntries(
    COMMENT_STATUSES.map((status) => [status, counted.find((row) => row.status === status)?.n ?? 0]),
  )
  expect(await queueCounts(db), when).toEqual(byStatus)
  const wrong = `select 'article ' || id as what from articles where comment_count <>
      (select count(*) from comments where article_id = articles.id and status = 'approved')
    union all select 'reports of ' || id from comments where open_reports <>
      (select count(*) from comment_reports where comment_id = comments.id and status = 'open')
    union all select 'reason of ' || id from comments where (reject_reason is not null) <> (status = 'rejected')`
  expect(rows(db, wrong), when).toEqual([])
  const [reported] = rows<{ n: number }>(db, 'select count(*) as n from comments where open_reports > 0')
  const [appeals] = rows<{ n: number }>(db, "select count(*) as n from comment_appeals where status = 'open'")
  expect(await tabCounts(db), when).toMatchObject({ reported: reported?.n, appeals: appeals?.n })
}

interface Turn {
  db: Db
  random: Random
  now: number
  /** What was on the screens before this turn: some of it is stale by the time that somebody presses. */
  screen: Seen[]
  batches: string[]
  articles: ArticleRow[]
}

/** What a moderator does at the desk. */
async function press({ db, random, now, screen, batches }: Turn, viewer: Staff) {
  const what = random.next()
  if (what < 0.15 && batches.length > 0) return await undo(db, viewer, { batch: random.pick(batches) }, now)
  if (what < 0.25) {
    const [open] = rows<{ id: number }>(db, "select id from comment_appeals where status = 'open' limit 1")
    const verdict = random.pick(['upheld', 'dismissed'] as const)
    return await decideAppeal(db, viewer, { appealId: open?.id ?? 0, verdict, answer: 'So it is.' }, now)
  }
  if (what < 0.3) {
    const view = { tab: random.pick([...QUEUE_TABS]), filter: { ...NO_FILTER, words: 'seven' } }
    const { upTo, seenAt } = await snapshot(db, view, now)
    const action = random.pick([...ACTIONS, 'keep' as const])
    return await decideAll(db, viewer, { view, action, upTo, seenAt }, now)
  }
  const comments = Array.from({ length: 1 + Math.floor(random.next() * 4) }, () => random.pick(screen))
  const statement = random.next() < 0.5 ? 'We have looked at it.' : ''
  if (what < 0.4) return await keepReported(db, viewer, { comments, statement }, now)
  if (what < 0.45) {
    const on = { commentId: random.pick(screen).id, kind: 'hold', subject: 'email', hours: 1 } as const
    return await sanction(db, viewer, { ...on, reason: 'Shouts.', othersAgreed: 0 }, now)
  }
  if (what < 0.47) return await liftSanction(db, viewer, 1 + Math.floor(random.next() * 5), now)
  const reason = random.next() < 0.5 ? random.pick([...REJECT_REASONS]) : undefined
  return await decide(db, viewer, { action: random.pick([...ACTIONS]), comments, reason, statement }, now)
}

/** What a commenter does on the page. */
async function take({ db, random, now, screen, articles }: Turn, turn: number) {
  const what = random.next()
  const some = random.pick(screen)
  const commentId = some.id
  if (what < 0.25) {
    const isNotice = random.next() < 0.3
    const report = { reason: random.pick([...REPORT_REASONS]), body: '', isNotice, law: '' }
    const reporter = { reporterName: '', reporterEmail: isNotice ? 'rhea@example.org' : '' }
    const hashes = { reporterHash: `reader-${turn}`, networkHash: `network-${turn}` }
    return await reportComment(db, { ...report, ...reporter, commentId, ...hashes }, now)
  }
  if (what < 0.4) return await appeal(db, { commentId, body: 'But I have said nothing wrong.' }, now)
  if (what < 0.5)
    return await changeOwn(
      db,
      { commentId, body: `Said otherwise in ${turn}.`, proof: { browser: [commentId] } },
      now,
    )
  const { id: articleId } = random.pick(articles)
  const parents = rows<{ id: number }>(
    db,
    `select id from comments where article_id = ${articleId} and status = 'approved'`,
  )
  const parentId = parents.length > 0 && random.next() < 0.5 ? random.pick(parents).id : null
  const honeypot = random.next() < 0.1 ? 'x' : ''
  const body = `${turn % 7 === 0 ? 'Seven' : 'Turn'} ${turn}`
  const reader = { name: 'Reader', email: `reader-${turn}@example.net`, addressHash: null, honeypot }
  return await postComment(db, GUEST, { ...reader, body, articleId, parentId }, now)
}

describe('1,000 random interleavings of commenters and three moderators', () => {
  it('keep every count equal to the rows, each decision once, and the log a full account of them', async () => {
    const db = await testDb()
    const random = seededRandom(19120415)
    const { ana, ben, editor, city } = await theCast(db)
    const articles = await addArticles(db, city, 3)
    for (const article of articles) await addComment(db, article, { status: 'pending' })
    const batches: string[] = []
    for (let turn = 0; turn < 1000; turn += 1) {
      const screen = rows<Seen>(db, 'select id, revision from comments order by id desc limit 60')
      const now = NOW + turn * MINUTE
      const at: Turn = { db, random, now, screen, batches, articles }
      const work = [
        ...[ana, ben, editor].map((viewer) => () => press(at, viewer)),
        () => take(at, turn),
        () => take(at, turn + 10_000),
      ]
      const results: unknown[] = await Promise.all(
        work.sort(() => random.next() - 0.5).map((start) => start()),
      )
      for (const result of results) {
        const { batch, decided } = result as { batch?: string; decided?: number[] }
        if (batch && decided && decided.length > 0) batches.push(batch)
      }
      if (turn % 10 === 0) await expectTrueCounts(db, `after turn ${turn}`)
    }
    await expectTrueCounts(db, 'at the end')

    // Each revision was decided on once at most, and the last word of the log is where the comment stands.
    const twice = `select comment_id, revision from moderation_log
        where subject = 'comment' and from_status is not null group by comment_id, revision having count(*) > 1`
    expect(rows(db, twice)).toEqual([])
    const lost = `select id from comments where status <> coalesce((select to_status from moderation_log
        where comment_id = comments.id and to_status is not null order by id desc limit 1), status)`
    expect(rows(db, lost)).toEqual([])
    // No appeal was decided by who it was against.
    expect(rows(db, 'select id from comment_appeals where decided_by = against_id')).toEqual([])
    const [told] = rows<Record<string, number>>(
      db,
      `select (select count(*) from comment_reports where status <> 'open') as reports,
          (select count(*) from comment_appeals where status <> 'open') as appeals`,
    )
    expect(told?.reports).toBeGreaterThan(20)
    expect(told?.appeals).toBeGreaterThan(5)
    expect(batches.length).toBeGreaterThan(300)
  }, 120_000)
})
