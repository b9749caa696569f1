import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { addReads } from '../reads/count.ts'
import { makePopular } from '../reads/popular.ts'
import { articles, newsletterIssues, outbox } from '../schema/index.ts'
import { addArticle, addArticles, DAY, HOUR, NOW, pin, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import type { Frequency } from './modes.ts'
import { clearSends } from './clear.ts'
import { openIssue, queueIssue } from './issues.ts'
import { contentFor, newsOf } from './news.ts'
import { changeChoice, confirmSubscriber, endLetters, pauseLetters, subscribe } from './subscribers.ts'

const due = { day: '2026-05-14', at: NOW }
const clock = () => NOW

async function newsroom() {
  const db = await testDb()
  const { city, world, article } = await theCast(db)
  let many = 0
  const reader = async (
    sections: number[] = [],
    { at = NOW - DAY, frequency = 'daily' }: { at?: number; frequency?: Frequency } = {},
  ) => {
    many += 1
    await subscribe(db, `r${many}@example.org`, { frequency, sections }, at)
    await confirmSubscriber(db, many, at)
    return many
  }
  const letters = async () =>
    (await db.read.select().from(outbox).where(eq(outbox.kind, 'newsletter'))).map(
      ({ recipient }) => recipient,
    )
  const send = async (when = due, frequency: Frequency = 'daily') => {
    const issue = await openIssue(db, frequency, when, when.at)
    return issue && (await queueIssue(db, issue, () => when.at))
  }
  const issue = async () => (await db.read.select().from(newsletterIssues))[0]
  return { db, city, world, article, reader, letters, send, issue }
}

describe('a letter', () => {
  it('goes to everybody who has confirmed, once, however often it is looked at', async () => {
    const { reader, letters, send, issue } = await newsroom()
    for (let n = 0; n < 3; n += 1) await reader()
    expect(await send()).toBe(true)
    expect(await send()).toBeNull()
    expect(await letters()).toEqual(['r1@example.org', 'r2@example.org', 'r3@example.org'])
    expect(await issue()).toMatchObject({ letters: 3, empty: 0, queuedAt: NOW })
  })

  it('goes to nobody who has not confirmed, has paused or ended it, or came after it was due', async () => {
    const { db, reader, letters, send } = await newsroom()
    await reader()
    await pauseLetters(db, await reader(), true, NOW)
    await endLetters(db, await reader(), NOW)
    await reader([], { at: NOW + 1 })
    await reader([], { frequency: 'weekly' })
    await subscribe(db, 'unconfirmed@example.org', { frequency: 'daily', sections: [] }, NOW - DAY)
    await send()
    expect(await letters()).toEqual(['r1@example.org'])
    // When it is looked at again with more readers than before, it is done.
    await reader()
    expect(await send()).toBeNull()
    expect(await letters()).toHaveLength(1)
  })

  it('is not sent to whom it would say nothing, and that is noted', async () => {
    const { city, world, reader, letters, send, issue } = await newsroom()
    await reader([city.id])
    await reader([world.id])
    await send()
    expect(await letters()).toEqual(['r1@example.org'])
    expect(await issue()).toMatchObject({ letters: 1, empty: 1 })
  })

  it('tells of what came since the one before, however late that was, and of nothing twice', async () => {
    const { db, city, send, reader } = await newsroom()
    await reader()
    await send()
    const next = { day: '2026-05-16', at: NOW + 2 * DAY }
    await addArticle(db, city, { headline: 'In between', publishedAt: NOW + HOUR })
    await send(next)
    const [, second] = await db.read.select().from(newsletterIssues)
    expect(second).toMatchObject({ since: NOW, until: NOW + 2 * DAY })
    const content = second && (await contentFor(db, await newsOf(db, second), []))
    expect([content?.lead.headline, content?.sections]).toEqual(['In between', []])
  })

  it('is gone on with where it ended, when it is ended in the middle again and again', async () => {
    const { db, reader, letters, send, issue } = await newsroom()
    const random = seededRandom(5)
    for (let n = 0; n < 450; n += 1) await reader()
    for (let stops = 0; ; stops += 1) {
      const open = await openIssue(db, 'daily', due, NOW)
      if (!open) break
      let left = Math.floor(random.next() * 2)
      await queueIssue(db, open, clock, () => (left -= 1) < 0 && stops < 10)
    }
    expect(await send()).toBeNull()
    expect(new Set(await letters()).size).toBe(450)
    expect(await letters()).toHaveLength(450)
    expect(await issue()).toMatchObject({ letters: 450, empty: 0 })
  })

  it('is not begun twice by two processes that look at the same time', async () => {
    const { reader, letters, send } = await newsroom()
    for (let n = 0; n < 20; n += 1) await reader()
    await Promise.all([send(), send(), send()])
    await send()
    expect(await letters()).toHaveLength(20)
  })

  it('comes once to who changes from every day to once a week', async () => {
    const { db, reader, letters, send } = await newsroom()
    const id = await reader()
    await send()
    await changeChoice(db, id, { frequency: 'weekly', sections: [] })
    await send()
    await send({ day: '2026-05-15', at: NOW + DAY })
    expect(await letters()).toHaveLength(1)
  })
})

describe('what a letter says', () => {
  const period = { frequency: 'daily' as const, since: NOW - DAY, until: NOW }
  const said = async (db: Db, sections: number[] = []) =>
    await contentFor(db, await newsOf(db, period), sections)

  it('is what was read most, with what editors hold on the front before it, each section for itself', async () => {
    const { db, city, world, article } = await newsroom()
    const stories = await addArticles(db, city, 6, { headline: 'City' })
    const [abroad] = await addArticles(db, world, 1, { headline: 'World' })
    await addReads(
      db,
      new Map([
        [stories[3]?.path ?? '', 9],
        [stories[1]?.path ?? '', 5],
      ]),
      NOW - HOUR,
    )
    const before = await said(db)
    expect(before?.lead.id).toBe(stories[3]?.id)
    expect(before?.sections.map(({ name, cards }) => [name, cards.length])).toEqual([
      ['World', 1],
      ['City', 3],
    ])
    expect(before?.sections[1]?.cards[0]?.id).toBe(stories[1]?.id)
    if (abroad) await pin(db, 1, abroad)
    expect((await said(db))?.lead.id).toBe(abroad?.id)
    expect((await said(db, [city.id]))?.sections.map(({ name }) => name)).toEqual(['City'])
    expect(article.id).toBeGreaterThan(0)
  })

  it('names no story twice, and none that is not public any more or not yet', async () => {
    const { db, city } = await newsroom()
    const stories = await addArticles(db, city, 12, { headline: 'City' })
    for (const [index, story] of stories.entries())
      await addReads(db, new Map([[story.path, 20 - index]]), NOW - HOUR)
    await makePopular(db, NOW)
    await db.write(async (tx) =>
      tx
        .update(articles)
        .set({ status: 'unpublished' })
        .where(eq(articles.id, stories[0]?.id ?? 0)),
    )
    await addArticle(db, city, { headline: 'Tomorrow', status: 'scheduled', publishedAt: NOW + HOUR })
    const content = await said(db)
    const named = [
      content?.lead,
      ...(content?.sections.flatMap(({ cards }) => cards) ?? []),
      ...(content?.mostRead ?? []),
    ]
    const headlines = named.map((card) => card?.headline)
    expect(new Set(headlines).size).toBe(headlines.length)
    expect(headlines).not.toContain('City 1')
    expect(headlines).not.toContain('Tomorrow')
    expect(content?.mostRead.length).toBe(5)
  })

  it('is nothing where nothing was published', async () => {
    const { db, world } = await newsroom()
    expect(await said(db, [world.id])).toBeNull()
  })
})

it('whom a letter was for is forgotten after thirty days, and nobody has it again', async () => {
  const { db, reader, letters, send } = await newsroom()
  await reader()
  await send()
  expect(await clearSends(db, NOW + 30 * DAY - 1, false)).toBe(0)
  expect(await clearSends(db, NOW + 30 * DAY, false)).toBe(1)
  await send()
  expect(await letters()).toHaveLength(1)
})
