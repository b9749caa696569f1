import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { comments, commentScreenings } from '../schema/index.ts'
import { addArticle, addComment, HOUR, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { NO_FILTER, queueFilter, type QueueFilter, type View } from './filter.ts'
import { countMatches, listMatches, newestBy } from './matching.ts'
import { storiesWaiting } from './stories.ts'
import { viewCount } from './view-count.ts'
import { forgetView, savedView, savedViewsOf, saveView, viewOf, watchStories } from './views.ts'

const pending = (filter: Partial<QueueFilter> = {}): View => ({
  tab: 'pending',
  filter: { ...NO_FILTER, ...filter },
})
const ids = async (db: Db, view: View, since?: number) =>
  (await listMatches(db, view, { now: NOW, since, limit: 100 })).ids

async function queueOf() {
  const db = await testDb()
  const cast = await theCast(db)
  const elsewhere = await addArticle(db, cast.world)
  const add = (values: Parameters<typeof addComment>[2], article: { id: number } = cast.article) =>
    addComment(db, article, { status: 'pending', at: NOW - 30 * MINUTE, ...values })
  return { db, ...cast, elsewhere, add }
}

describe('a filter of the queue', () => {
  it('finds words in the text and in the name, whatever their case and accents', async () => {
    const { db, add } = await queueOf()
    const said = await add({ body: 'The café is closed.' })
    const named = await add({ name: 'Cafe Owner', body: 'No.' })
    await add({ body: 'Something else.' })
    expect(await ids(db, pending({ words: 'CAFÉ' }))).toEqual([said.id, named.id])
    expect(await ids(db, pending({ name: 'cafe' }))).toEqual([named.id])
    expect(await ids(db, pending({ words: 'café closed' }))).toEqual([said.id])
  })

  it.each([
    ...HOSTILE.filter((text) => text.trim() !== ''),
    '"',
    'a OR b',
    'body:x',
    '***',
    '^x',
    'NEAR(a b)',
  ])('takes %j as words and as nothing else', async (words) => {
    const { db, add } = await queueOf()
    await add({ body: 'Plain.' })
    expect(await ids(db, pending({ words, name: words }))).toEqual([])
    expect(await countMatches(db, pending({ words }), { now: NOW })).toBe(0)
  })

  it('keeps to a section, an article, an address, a status', async () => {
    const { db, city, world, article, elsewhere, add } = await queueOf()
    const here = await add({ email: 'Alf@example.org' })
    const there = await add({ email: 'alf@example.org' }, elsewhere)
    const other = await add({}, elsewhere)
    await add({ status: 'approved', email: 'alf@example.org' })
    expect(await ids(db, pending({ section: city.id }))).toEqual([here.id])
    expect(await ids(db, pending({ section: world.id }))).toEqual([there.id, other.id])
    expect(await ids(db, pending({ article: [article.id] }))).toEqual([here.id])
    expect(await ids(db, pending({ by: here.id }))).toEqual([here.id, there.id])
    expect(await ids(db, pending({ by: 999 }))).toEqual([])
    expect(await newestBy(db, 'nobody@example.org')).toBeNull()
  })

  it('keeps to what is old, reported, linked, or likely spam by the newest look at it', async () => {
    const { db, add } = await queueOf()
    const old = await add({ at: NOW - 3 * HOUR, body: 'Old.' })
    const linked = await add({ body: 'See HTTPS://example.net' })
    const scored = await add({ body: 'Cheap.' })
    await db.write(async (tx) => {
      await tx.update(comments).set({ openReports: 1 }).where(eq(comments.id, old.id))
      for (const [id, score] of [
        [scored.id, 0.2],
        [scored.id, 0.95],
        [linked.id, 0.99],
        [linked.id, 0.1],
      ] as const)
        await tx
          .insert(commentScreenings)
          .values({ commentId: id, ranAt: NOW, findings: [], spamScore: score })
    })
    expect(await ids(db, pending({ hours: 2 }))).toEqual([old.id])
    expect(await ids(db, pending({ reported: true }))).toEqual([old.id])
    expect(await ids(db, pending({ links: true }))).toEqual([linked.id])
    expect(await ids(db, pending({ score: 90 }))).toEqual([scored.id])
    expect(await ids(db, { tab: 'reported', filter: NO_FILTER })).toEqual([old.id])
  })

  it('reads on from the last comment, none twice and none left out, also within one millisecond', async () => {
    const { db, add } = await queueOf()
    const added: number[] = []
    for (let n = 0; n < 7; n += 1) added.push((await add({ body: 'Same.', at: NOW })).id)
    for (const tab of ['pending', 'approved'] as const) {
      if (tab === 'approved') await db.write(async (tx) => tx.update(comments).set({ status: 'approved' }))
      const view = { tab, filter: { ...NO_FILTER, words: 'same' } }
      const seen: number[] = []
      for (let after = null as Awaited<ReturnType<typeof listMatches>>['next']; ;) {
        const page = await listMatches(db, view, { now: NOW, after, limit: 3 })
        seen.push(...page.ids)
        if (!page.next) break
        after = page.next
      }
      expect(seen).toEqual(tab === 'pending' ? added : added.toReversed())
    }
  })

  it('counts no further than its cap, and what has come in since a time', async () => {
    const { db, add } = await queueOf()
    for (let n = 0; n < 5; n += 1) await add({ at: NOW - n * HOUR })
    expect(await countMatches(db, pending(), { now: NOW, cap: 3 })).toBe(4)
    expect(await countMatches(db, pending(), { now: NOW, since: NOW - 2 * HOUR })).toBe(2)
    expect(await ids(db, pending(), NOW - 2 * HOUR)).toHaveLength(2)
  })

  it('reads nonsense of an address as nothing', () => {
    const nonsense = {
      section: 'x',
      article: '-1',
      by: '1e99x',
      score: '200',
      hours: '',
      links: 'yes',
      words: ['a'],
    }
    expect(queueFilter.parse(nonsense)).toEqual(NO_FILTER)
  })
})

describe('the number beside a tab', () => {
  const few = { now: NOW, walk: 5 }

  it('is exact where the tab is short, or an index leads to few', async () => {
    const { db, article, elsewhere, add } = await queueOf()
    for (let n = 0; n < 5; n += 1) await add({ body: n < 2 ? 'See https://example.net' : 'No.' })
    expect(await viewCount(db, pending({ links: true }), few)).toEqual({ count: 2, isMore: false })
    const rare = await add({ body: 'A heron.', name: 'Zoltan', email: 'z@example.org' }, elsewhere)
    for (const filter of [
      { article: [elsewhere.id] },
      { by: rare.id },
      { words: 'heron' },
      { name: 'zoltan' },
      { article: [article.id], words: 'heron', name: 'zoltan' },
      { words: '***' },
    ]) {
      const count = await countMatches(db, pending(filter), { now: NOW })
      expect(await viewCount(db, pending(filter), few)).toEqual({ count, isMore: false })
    }
  })

  it('says that there may be more, where more would have to be looked through', async () => {
    const { db, city, add } = await queueOf()
    for (let n = 0; n < 9; n += 1) await add({ body: n % 2 ? 'See https://example.net' : 'No.' })
    const counted = await viewCount(db, pending({ links: true, section: city.id }), few)
    expect(counted).toEqual({ count: 3, isMore: true })
    expect(await viewCount(db, pending({ words: 'no' }), { now: NOW, walk: 4 })).toMatchObject({
      isMore: true,
    })
    expect(await viewCount(db, pending(), { now: NOW, cap: 3 })).toEqual({ count: 3, isMore: true })
    expect(await viewCount(db, pending(), { now: NOW, cap: 9 })).toEqual({ count: 9, isMore: false })
  })
})

describe('a saved view', () => {
  const view = pending({ words: 'election' })

  it('is its owner’s, kept as it was, and nobody else’s to give up', async () => {
    const { db, ana, ben } = await queueOf()
    const saved = await saveView(db, ana, { name: '  Election ', view }, NOW)
    expect(saved).toMatchObject({ ok: true })
    const id = saved.ok ? saved.id : 0
    expect(await savedViewsOf(db, ana)).toEqual([{ id, name: 'Election', ...view }])
    expect(await savedView(db, id)).toMatchObject({ name: 'Election', ...view })
    expect(await savedViewsOf(db, ben)).toEqual([])
    expect(await forgetView(db, ben, id)).toBe(false)
    expect(await forgetView(db, ana, id)).toBe(true)
    expect(await savedViewsOf(db, ana)).toEqual([])
  })

  it('watches up to twenty stories, and takes in others', async () => {
    const { db, ana, ben, article, elsewhere, add } = await queueOf()
    const here = await add({})
    const there = await add({}, elsewhere)
    const saved = await saveView(db, ana, { name: 'Trams', view: pending({ article: [article.id] }) }, NOW)
    const id = saved.ok ? saved.id : 0
    expect(await watchStories(db, ben, { view: id, stories: [elsewhere.id] })).toMatchObject({
      reason: 'unknown-view',
    })
    const watched = await watchStories(db, ana, { view: id, stories: [elsewhere.id, article.id] })
    expect(watched).toMatchObject({ ok: true, view: { filter: { article: [article.id, elsewhere.id] } } })
    const [view] = await savedViewsOf(db, ana)
    expect(view && (await ids(db, view))).toEqual([here.id, there.id])
    expect(view && (await viewCount(db, view, { now: NOW }))).toMatchObject({ count: 2 })
    const many = Array.from({ length: 19 }, (_, n) => 1000 + n)
    expect(await watchStories(db, ana, { view: id, stories: many })).toMatchObject({ reason: 'too-many' })
    expect(await storiesWaiting(db)).toMatchObject([
      { id: elsewhere.id, waiting: 1 },
      { id: article.id, waiting: 1 },
    ])
  })

  it('of before there could be several stories keeps its one', () => {
    const old = (article: number | null) => viewOf({ tab: 'pending', filter: { article } }).filter.article
    expect([old(7), old(null)]).toEqual([[7], []])
    expect(queueFilter.parse({ article: '3,17,x,3' }).article).toEqual([3, 17])
  })

  it('has a name of its own, and there are twelve at most', async () => {
    const { db, ana, reporter } = await queueOf()
    expect(await saveView(db, reporter, { name: 'x', view }, NOW)).toMatchObject({ reason: 'forbidden' })
    expect(await saveView(db, ana, { name: ' ', view }, NOW)).toMatchObject({ reason: 'name-missing' })
    expect(await saveView(db, ana, { name: 'x'.repeat(41), view }, NOW)).toMatchObject({
      reason: 'name-long',
    })
    for (let n = 0; n < 12; n += 1) await saveView(db, ana, { name: `View ${n}`, view }, NOW)
    expect(await saveView(db, ana, { name: 'View 12', view }, NOW)).toMatchObject({ reason: 'too-many' })
    await forgetView(db, ana, 12)
    expect(await saveView(db, ana, { name: 'View 1', view }, NOW)).toMatchObject({ reason: 'name-taken' })
  })

  it('that an older program wrote shows what can still be read of it', () => {
    expect(viewOf({ tab: 'gone', filter: { words: 'x', new: 1 } })).toMatchObject({ tab: 'pending' })
    expect(viewOf('nonsense')).toEqual({ tab: 'pending', filter: NO_FILTER })
  })
})
