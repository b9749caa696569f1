import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { publishDue } from '../articles/publish-due.ts'
import { articleSteps, redirects } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addStaff, HOUR, MINUTE, NOW, SECOND, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, limitTo, makeAuthor, opened, save, step, writeArticle } from '../testing/writing.ts'
import { SYSTEM } from '../users/viewer.ts'
import { articleHistory, lastStep, revisionOf } from './history.ts'
import { listArticles, type ListFilter, statusCounts, waitingArticles } from './list.ts'
import { scheduleTime } from './schedule-time.ts'
import { takeStep } from './take-step.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  return { db, ...cast, carl }
}

describe('an article', () => {
  it('goes from its writer over an editor to readers, and each step is remembered', async () => {
    const { db, city, carl, editor } = await setting()
    const id = await writeArticle(db, carl, city)
    expect(await step(db, carl, id, { step: 'submit' })).toEqual({ ok: true, status: 'review' })
    expect(await step(db, editor, id, { step: 'send-back' })).toEqual({ ok: false, reason: 'note-missing' })
    expect(await step(db, editor, id, { step: 'send-back', note: 'By whom?' })).toMatchObject({
      status: 'draft',
    })
    expect(await lastStep(db, id, 'send-back')).toMatchObject({ note: 'By whom?', by: 'Edith Editor' })
    await save(db, carl, id, { bodyHtml: '<p>Fares stay, says the mayor.</p>' })
    await step(db, carl, id, { step: 'submit' })
    await step(db, editor, id, { step: 'approve' })
    expect(await step(db, carl, id, { step: 'take-back' })).toEqual({ ok: false, reason: 'not-now' })
    expect(await step(db, editor, id, { step: 'publish' })).toEqual({ ok: true, status: 'published' })
    expect(await publishedArticle(db, 'city', 'ferry-fares-frozen')).toMatchObject({
      ...{ headline: 'Ferry fares frozen', publishedAt: NOW, bodyHtml: '<p>Fares stay, says the mayor.</p>' },
    })
    const { step: name, fromStatus, toStatus, userName } = articleSteps
    const rows = await db.read
      .select({ name, fromStatus, toStatus, userName })
      .from(articleSteps)
      .where(eq(articleSteps.articleId, id))
      .orderBy(asc(articleSteps.id))
    expect(rows.map((row) => `${row.userName}: ${row.name}, ${row.fromStatus} to ${row.toStatus}`)).toEqual([
      'Carl Contributor: submit, draft to review',
      'Edith Editor: send-back, review to draft',
      'Carl Contributor: submit, draft to review',
      'Edith Editor: approve, review to approved',
      'Edith Editor: publish, approved to published',
    ])
    // Nobody has ever had the address that it had before it had a headline.
    expect(await db.read.select().from(redirects)).toEqual([])
  })

  it('is not published without a headline, a text and a section', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city, { headline: '', bodyHtml: '<p> </p>', sectionId: null })
    for (const name of ['approve', 'publish', 'schedule'] as const)
      expect(await step(db, editor, id, { step: name, at: NOW + HOUR })).toEqual({
        ...{ ok: false, reason: 'blocked' },
        problems: ['headline-missing', 'body-missing', 'section-missing'],
      })
  })

  it('is published as it was looked at, or not at all', async () => {
    const { db, city, editor, admin } = await setting()
    const id = await writeArticle(db, editor, city)
    const { version } = await opened(db, editor, id)
    await save(db, admin, id, { headline: 'Ada was here' })
    const input = { articleId: id, step: 'publish', version } as const
    expect(await takeStep(db, editor, input, NOW)).toEqual({ ok: false, reason: 'stale' })
  })

  it('takes its changes to readers when it is updated, with a date or quietly', async () => {
    const { db, article, editor } = await setting()
    expect(await step(db, editor, article.id, { step: 'update' })).toEqual({ ok: false, reason: 'not-now' })
    await save(db, editor, article.id, { standfirst: 'One typo less.' })
    await step(db, editor, article.id, { step: 'update', quiet: true })
    expect(await publishedArticle(db, 'city', article.slug)).toMatchObject({
      standfirst: 'One typo less.',
      updatedAt: null,
    })
    await save(db, editor, article.id, { standfirst: 'The vote was close.' })
    await step(db, editor, article.id, { step: 'update' })
    expect(await publishedArticle(db, 'city', article.slug)).toMatchObject({ updatedAt: NOW })
    expect((await opened(db, editor, article.id)).hasChanges).toBe(false)
  })

  it('leads from its old address to its new one, in one hop, when its slug or section is changed', async () => {
    const { db, article, editor, world } = await setting()
    for (const fields of [{ slug: 'second' }, { slug: 'third', sectionId: world.id }]) {
      await save(db, editor, article.id, fields)
      await step(db, editor, article.id, { step: 'update' })
    }
    for (const path of [article.path, '/city/second'])
      expect(await findAddress(db, path)).toEqual({ kind: 'moved', to: '/world/third' })
    await step(db, editor, article.id, { step: 'delete' })
    expect(await findAddress(db, '/world/third')).toMatchObject({ kind: 'gone' })
    expect(await step(db, editor, article.id, { step: 'restore' })).toEqual({ ok: true, status: 'published' })
    expect(await publishedArticle(db, 'world', 'third')).toMatchObject({ publishedAt: article.publishedAt })
  })

  it('takes no address that another article has; one made of its headline steps aside', async () => {
    const { db, city, article, editor } = await setting()
    const chosen = await writeArticle(db, editor, city, { slug: article.slug })
    expect(await step(db, editor, chosen, { step: 'publish' })).toEqual({ ok: false, reason: 'slug-taken' })
    const made = await writeArticle(db, editor, city, { headline: 'Tram line five approved' })
    await step(db, editor, made, { step: 'publish' })
    expect((await articleRow(db, made)).slug).toBe(`${article.slug}-2`)
  })

  it('keeps its date when it is published once more', async () => {
    const { db, article, editor } = await setting()
    await step(db, editor, article.id, { step: 'unpublish' })
    expect(await publishedArticle(db, 'city', article.slug)).toBeNull()
    await step(db, editor, article.id, { step: 'publish' }, NOW + HOUR)
    expect((await articleRow(db, article.id)).publishedAt).toBe(article.publishedAt)
  })
})

describe('where two pairs of eyes are asked for', () => {
  const fourEyes = async () => {
    const set = await setting()
    await writeSetting(set.db, SYSTEM, 'workflow.fourEyes', true)
    return set
  }

  it('nobody publishes or approves what he wrote himself, and everybody what another has approved', async () => {
    const { db, city, editor, admin } = await fourEyes()
    const id = await writeArticle(db, editor, city)
    for (const name of ['publish', 'approve', 'schedule'] as const)
      expect(await step(db, editor, id, { step: name, at: NOW + HOUR })).toEqual({
        ok: false,
        reason: 'four-eyes',
      })
    expect(await step(db, admin, id, { step: 'approve' })).toMatchObject({ ok: true })
    // Nothing slips in behind the one who approved it.
    expect(await save(db, editor, id, { headline: 'Quite another' })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await step(db, editor, id, { step: 'publish' })).toMatchObject({ ok: true })
    await save(db, editor, id, { headline: 'Quite another' })
    expect(await step(db, editor, id, { step: 'update' })).toEqual({ ok: false, reason: 'four-eyes' })
    expect(await step(db, admin, id, { step: 'update' })).toMatchObject({ ok: true })
  })

  it('whoever stands in the byline counts as its writer', async () => {
    const { db, city, editor, admin } = await fourEyes()
    const id = await writeArticle(db, admin, city, { authorIds: [await makeAuthor(db, editor)] })
    expect(await step(db, editor, id, { step: 'publish' })).toEqual({ ok: false, reason: 'four-eyes' })
  })
})

describe('a scheduled article', () => {
  it('is published when its time has come, once, and by nobody in particular', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const at = NOW + HOUR
    expect(await step(db, editor, id, { step: 'schedule', at: NOW })).toEqual({ ok: false, reason: 'over' })
    expect(await step(db, editor, id, { step: 'schedule' })).toEqual({ ok: false, reason: 'no-time' })
    expect(await step(db, editor, id, { step: 'schedule', at })).toEqual({ ok: true, status: 'scheduled' })
    expect(await publishDue(db, at - 1)).toEqual([])
    expect(await publishDue(db, at)).toEqual([id])
    expect(await publishDue(db, at + SECOND)).toEqual([])
    expect(await publishedArticle(db, 'city', 'ferry-fares-frozen')).toMatchObject({
      publishedAt: at,
      updatedAt: null,
    })
    expect(await lastStep(db, id, 'publish')).toMatchObject({ by: '', at, dueAt: at })
  })

  it('is published late, under its own time, after a stop; and once, however the clock is set', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const at = NOW + HOUR
    await step(db, editor, id, { step: 'schedule', at })
    // The clock of the machine goes back before it is due, then forward by half a day, then back again.
    const seen = [at - 2 * HOUR, at - 5 * MINUTE, at + 12 * HOUR, at - HOUR, at, at + SECOND]
    const published: number[] = []
    for (const now of seen) published.push(...(await publishDue(db, now)))
    expect(published).toEqual([id])
    expect((await articleRow(db, id)).publishedAt).toBe(at)
  })

  it('goes out as it was scheduled; what is written on it since waits for its own step', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const at = NOW + HOUR
    await step(db, editor, id, { step: 'schedule', at })
    await save(db, editor, id, { headline: 'Half a thought' })
    await publishDue(db, at)
    expect((await articleRow(db, id)).headline).toBe('Ferry fares frozen')
    expect(await opened(db, editor, id)).toMatchObject({
      hasChanges: true,
      fields: { headline: 'Half a thought' },
    })
    expect(await step(db, editor, id, { step: 'update' })).toMatchObject({ ok: true })
  })

  it('takes changes in before its time, and goes back to where it stood', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    await step(db, editor, id, { step: 'approve' })
    const at = NOW + HOUR
    await step(db, editor, id, { step: 'schedule', at })
    await save(db, editor, id, { headline: 'Fares frozen' })
    expect(await step(db, editor, id, { step: 'update' })).toEqual({ ok: true, status: 'scheduled' })
    expect(await articleRow(db, id)).toMatchObject({
      headline: 'Fares frozen',
      publishedAt: at,
      slug: 'ferry-fares-frozen',
    })
    await step(db, editor, id, { step: 'schedule', at: at + HOUR })
    expect(await step(db, editor, id, { step: 'unschedule' })).toEqual({ ok: true, status: 'approved' })
    expect(await publishDue(db, at + 2 * HOUR)).toEqual([])
    expect((await articleRow(db, id)).publishedAt).toBeNull()
  })

  it.each([
    ['2026-03-29T01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z', null],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z', 'left-out'],
    ['2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z', null],
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00Z', 'twice'],
    ['2026-10-25T01:59', 'Europe/Berlin', '2026-10-24T23:59:00Z', null],
    ['2026-10-25T03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z', null],
    ['2026-11-01T01:15', 'America/New_York', '2026-11-01T05:15:00Z', 'twice'],
    ['2026-03-08T02:15', 'America/New_York', '2026-03-08T07:15:00Z', 'left-out'],
    ['2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00Z', 'twice'],
    ['2026-05-14T09:30', 'UTC', '2026-05-14T09:30:00Z', null],
  ])('for %s in %s is due at %s, and what the clocks do then is said: %s', (local, zone, due, said) => {
    expect(scheduleTime(local, zone)).toMatchObject({ at: Date.parse(due), said })
  })

  it('is scheduled for no time that there is not', () => {
    for (const wrong of ['', 'soon', '2026-02-30T10:00', '2026-05-14', '2026-05-14T25:00'])
      expect(scheduleTime(wrong, 'UTC')).toBeNull()
  })
})

describe('the list', () => {
  const ALL: ListFilter = { status: null, sectionId: null, mine: false, words: '', before: null }

  it('shows editors everything in their sections, and writers what is theirs', async () => {
    const { db, city, world, carl, editor, ana, reporter } = await setting()
    await writeArticle(db, carl, city, { headline: 'By Carl' })
    const signed = { headline: 'With Rita', authorIds: [await makeAuthor(db, reporter)] }
    await writeArticle(db, editor, world, signed)
    const seen = async (viewer: typeof editor, filter: Partial<ListFilter> = {}) =>
      (await listArticles(db, viewer, { ...ALL, ...filter })).articles.map((article) => article.headline)
    expect(await seen(editor)).toEqual(['With Rita', 'By Carl', 'Tram line five approved'])
    expect(await seen(editor, { mine: true })).toEqual(['With Rita'])
    expect(await seen(editor, { sectionId: city.id })).toEqual(['By Carl', 'Tram line five approved'])
    expect(await seen(await limitTo(db, editor, world))).toEqual(['With Rita'])
    expect(await seen(carl)).toEqual(['By Carl'])
    expect(await seen(carl, { words: 'tram' })).toEqual([])
    expect(await seen(editor, { words: 'CARL' })).toEqual(['By Carl'])
    expect(await seen(editor, { words: 'tram' })).toEqual(['Tram line five approved'])
    expect(await seen(ana)).toEqual([])
    expect(await seen({ ...reporter })).toEqual([])
  })

  it('counts what is in the making, and puts what waits longest first', async () => {
    const { db, city, carl, editor } = await setting()
    const ids: number[] = []
    for (const headline of ['One', 'Two', 'Three']) ids.push(await writeArticle(db, carl, city, { headline }))
    await step(db, carl, ids[1] ?? 0, { step: 'submit' })
    await step(db, carl, ids[0] ?? 0, { step: 'submit' })
    const counts = await statusCounts(db, editor, { sectionId: null, mine: false })
    expect([counts.get('review'), counts.get('draft'), counts.get('scheduled')]).toEqual([2, 1, 0])
    expect((await waitingArticles(db, editor, 5)).map((article) => article.headline)).toEqual(['One', 'Two'])
    expect(await waitingArticles(db, carl, 5)).toEqual([])
  })

  it('goes on where it ended, in either order', async () => {
    const { db, city, editor } = await setting()
    for (let n = 1; n <= 30; n += 1) await writeArticle(db, editor, city, { headline: `Draft ${n}` })
    for (const status of [null, 'draft'] as const) {
      const first = await listArticles(db, editor, { ...ALL, status })
      const second = await listArticles(db, editor, { ...ALL, status, before: first.next })
      const headlines = [...first.articles, ...second.articles].map((article) => article.headline)
      expect(headlines.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, index) => `Draft ${30 - index}`))
      expect(second.next).toBeNull()
    }
  })
})

it('the history says what was written and done, by whom, to those who may see the article', async () => {
  const { db, article, editor, carl } = await setting()
  await save(db, editor, article.id, { headline: 'Tram line five delayed' })
  await step(db, editor, article.id, { step: 'update' }, NOW + MINUTE)
  const history = await articleHistory(db, editor, article.id)
  expect(history?.revisions.map(({ kind, by, isLive }) => [kind, by, isLive])).toEqual([
    ['step', 'Edith Editor', true],
    ['saved', 'Edith Editor', false],
    ['begun', '', true],
  ])
  expect(history?.steps.map(({ step }) => step)).toEqual(['update'])
  const first = history?.revisions.at(-1)?.key ?? ''
  expect(await revisionOf(db, editor, article.id, first)).toMatchObject({
    ...{ fields: { headline: 'Tram line five approved' }, authors: ['Inés Aldous', 'Henrik Vale'] },
  })
  expect(await revisionOf(db, editor, article.id, 'live')).toMatchObject({
    fields: { headline: 'Tram line five delayed' },
  })
  expect(await revisionOf(db, editor, article.id, 'r77')).toBeNull()
  expect(await articleHistory(db, carl, article.id)).toBeNull()
  expect(await revisionOf(db, carl, article.id, first)).toBeNull()
})
