import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openDb, type Db } from '../../client.ts'
import { publicChanges } from '../../corrections/changes.ts'
import { waitingErrorReports } from '../../corrections/desk.ts'
import { correctionsPage } from '../../corrections/listing.ts'
import { comingArticles } from '../../dashboard/coming.ts'
import { livePage } from '../../live/read.ts'
import { migrateDb } from '../../migrate.ts'
import { notesOf } from '../../notes/read.ts'
import { articles, articleSteps, outbox } from '../../schema/index.ts'
import { DAY, HOUR, NOW } from '../../testing/cast.ts'
import { temporaryFolder } from '../../testing/folder.ts'
import { listUsers } from '../../users/users.ts'
import { SYSTEM } from '../../users/viewer.ts'
import { checklistOf } from '../../workflow/checklist.ts'
import { articleHistory } from '../../workflow/history.ts'
import { fillDemo } from '../fill.ts'
import { DRAFTS } from './drafts.ts'
import { POSTS } from './posts.ts'

// Filled once for all tests, which only read it.
const folder = temporaryFolder()
let db: Db

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder.path)
  db = openDb(join(folder.path, 'broadsheet.db'))
  await migrateDb(db)
  await fillDemo(db, NOW)
}, 120_000)

afterAll(() => {
  vi.unstubAllEnvs()
  db.close()
  folder.remove()
})

async function articleOf(slug: string) {
  const [row] = await db.read.select().from(articles).where(eq(articles.slug, slug))
  if (!row || row.publishedAt === null) throw new Error(`the demo has no ${slug}`)
  return { ...row, publishedAt: row.publishedAt }
}
const inStatus = async (status: (typeof articles.$inferSelect)['status']) =>
  await db.read.select().from(articles).where(eq(articles.status, status))

describe('the desk of the demo newsroom', () => {
  it('leaves no account behind that somebody could sign in to, and writes to nobody', async () => {
    expect(await listUsers(db)).toEqual([])
    expect(await db.read.select().from(outbox)).toEqual([])
  })

  it('has a live blog that is over, with a pinned post on top and two key events', async () => {
    const { id, publishedAt } = await articleOf('tram-line-five-as-it-happened')
    const live = await livePage(db, id, 1)
    expect(live?.status).toBe('closed')
    expect(live?.many).toBe(POSTS.length)
    expect(live?.pinned.map(({ headline }) => headline)).toEqual(['The ten hours in five lines'])
    expect(live?.keyEvents).toHaveLength(2)
    const posts = [...(live?.pinned ?? []), ...(live?.entries ?? [])]
    expect(new Set(posts.map(({ authorName }) => authorName))).toEqual(
      new Set(['Inés Aldous', 'Priya Raman']),
    )
    for (const { postedAt } of posts) {
      expect(postedAt).toBeGreaterThan(publishedAt)
      expect(postedAt).toBeLessThan(live?.closedAt ?? 0)
    }
    // Markdown that was not understood would stand there as it was typed.
    for (const { bodyText } of posts) expect(bodyText).not.toMatch(/\]\(|\*\*|^[->] /m)
  })

  it('has a correction and a clarification, each with its change to be read as a diff', async () => {
    const { corrections } = await correctionsPage(db, 1)
    expect(corrections.map(({ kind }) => kind)).toEqual(['correction', 'clarification'])
    const changed = async (slug: string) => {
      const [change, ...more] = await publicChanges(db, await articleOf(slug))
      expect(more).toEqual([])
      return change?.blocks.flatMap(({ pieces }) => pieces.filter((piece) => piece.change !== 'same'))
    }
    expect(await changed('old-quay-rents')).toMatchObject([
      { text: '107', change: 'removed' },
      { text: '97', change: 'added' },
    ])
    expect(await changed('small-banks-merge')).toMatchObject([{ text: ' after the merger', change: 'added' }])
  })

  it('has one reader’s report to look at, of a sentence that stands in its article', async () => {
    const reports = await waitingErrorReports(db, SYSTEM)
    expect(reports).toHaveLength(1)
    const { bodyText } = await articleOf('rovers-late-equaliser')
    expect(bodyText).toContain(reports[0]?.quote)
  })

  it('has something begun, in review, approved and scheduled, with nothing in the way of publishing it', async () => {
    const making = ['draft', 'review', 'approved', 'scheduled'] as const
    const rows = await Promise.all(making.map(inStatus))
    expect(rows.map((found) => found.length)).toEqual(making.map(() => 1))
    expect(rows.flat().map(({ headline }) => headline)).toEqual(DRAFTS.map(({ headline }) => headline))
    for (const { id, headline } of rows.flat()) {
      const missing = (await checklistOf(db, SYSTEM, { articleId: id }, NOW)) ?? []
      expect(
        missing.filter(({ isBlocking }) => isBlocking),
        headline,
      ).toEqual([])
      expect(
        missing.map(({ rule }) => rule),
        headline,
      ).not.toContain('byline-missing')
      expect(
        missing.map(({ rule }) => rule),
        headline,
      ).not.toContain('link-dead')
    }
  })

  it('publishes what is scheduled three days ahead, on a full hour', async () => {
    const [coming, ...more] = await comingArticles(db, SYSTEM, 5)
    expect(more).toEqual([])
    const ahead = (coming?.publishedAt ?? 0) - NOW
    expect(ahead).toBeGreaterThanOrEqual(3 * DAY)
    expect(ahead).toBeLessThan(3 * DAY + HOUR)
    expect((coming?.publishedAt ?? 1) % HOUR).toBe(0)
  })

  it('has two open notes on what is in review, at their paragraphs, one of them answered', async () => {
    const [reviewed] = await inStatus('review')
    const notes = await notesOf(db, SYSTEM, reviewed?.id ?? 0)
    if (!notes.ok) throw new Error(notes.reason)
    expect(notes.resolved).toEqual([])
    expect(
      notes.open.map(({ authorName, answers }) => [authorName, answers.map((one) => one.authorName)]),
    ).toEqual([
      ['Nell Farrow', ['Daniel Okafor']],
      ['Nell Farrow', []],
    ])
    for (const { paragraph } of notes.open) expect(paragraph).not.toBeNull()
  })

  it('says of every published article who published it, which was nobody who had written it', async () => {
    for (const { id, slug, publishedAt } of (await inStatus('published')).filter(
      ({ kind }) => kind === 'article',
    )) {
      const steps = await db.read.select().from(articleSteps).where(eq(articleSteps.articleId, id))
      const bylines = db.sqlite.reader
        .prepare(
          'select name from article_authors join authors on authors.id = author_id where article_id = ?',
        )
        .pluck()
        .all(id)
      const published = steps.find(({ step }) => step === 'publish')
      expect(published?.at, slug).toBe(publishedAt)
      expect(published?.userName, slug).not.toBe('')
      expect(bylines, slug).not.toContain(published?.userName)
    }
  })

  it('keeps what readers got first, and no version that nobody ever had', async () => {
    const { id } = await articleOf('old-quay-rents')
    const history = await articleHistory(db, SYSTEM, id)
    expect(history?.revisions).toMatchObject([{ kind: 'step', by: 'Nell Farrow', isLive: true }])
    const [scheduled] = await inStatus('scheduled')
    const coming = await articleHistory(db, SYSTEM, scheduled?.id ?? 0)
    expect(coming?.steps.map(({ step, by }) => [step, by])).toEqual([
      ['schedule', 'Nell Farrow'],
      ['submit', 'Amara Diallo'],
    ])
    expect(coming?.revisions.filter(({ kind }) => kind === 'replaced')).toEqual([])
  })

  it('labels opinion, analysis, reviews and what was paid for as what they are', () => {
    const labels = db.sqlite.reader
      .prepare("select label, count(*) from articles where label <> '' group by label order by label")
      .raw()
      .all()
    expect(labels).toEqual([
      ['analysis', 2],
      ['opinion', 1],
      ['review', 2],
      ['sponsored', 1],
    ])
  })

  it('says who has paid for what is sponsored', async () => {
    const { sourceName, sourceUrl } = await articleOf('eighteen-minutes-ferry')
    expect([sourceName, sourceUrl]).toEqual(['Tessle Bay Ferries', 'https://ferries.example/timetable'])
  })
})
