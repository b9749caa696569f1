import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { publishDue } from '../articles/publish-due.ts'
import { HOUR, MINUTE, NOW, SECOND, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, opened, save, step, writeArticle } from '../testing/writing.ts'
import { articleHistory, lastStep } from './history.ts'
import { scheduleTime } from './schedule-time.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  return { db, ...cast }
}

describe('a scheduled article', () => {
  it('is said to have been given to readers once they had it, and not before', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const given = async () =>
      (await articleHistory(db, editor, id))?.revisions.filter(({ isLive }) => isLive).map(({ at }) => at)
    const at = NOW + HOUR
    await step(db, editor, id, { step: 'schedule', at }, NOW + SECOND)
    expect(await given()).toEqual([])
    await save(db, editor, id, { standfirst: 'For good.' }, NOW + 2 * SECOND)
    await step(db, editor, id, { step: 'update' }, NOW + 3 * SECOND)
    expect(await given()).toEqual([])
    await publishDue(db, at)
    expect(await given()).toEqual([NOW + 3 * SECOND])
    await step(db, editor, id, { step: 'unpublish' }, at + SECOND)
    await step(db, editor, id, { step: 'publish' }, at + MINUTE)
    expect(await given()).toEqual([at + MINUTE, NOW + 3 * SECOND])
  })

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

  it('may be one that was withdrawn: it comes again at its time, or is what it was if it is not to', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    await step(db, editor, id, { step: 'publish' }, NOW - HOUR)
    await step(db, editor, id, { step: 'unpublish' })
    const at = NOW + HOUR
    expect(await step(db, editor, id, { step: 'schedule', at })).toEqual({ ok: true, status: 'scheduled' })
    await step(db, editor, id, { step: 'schedule', at: at + HOUR })
    expect(await step(db, editor, id, { step: 'unschedule' })).toEqual({ ok: true, status: 'unpublished' })
    expect((await articleRow(db, id)).publishedAt).toBe(NOW - HOUR)

    await step(db, editor, id, { step: 'schedule', at })
    await step(db, editor, id, { step: 'delete' })
    expect(await step(db, editor, id, { step: 'restore' })).toEqual({ ok: true, status: 'unpublished' })
    expect((await articleRow(db, id)).publishedAt).toBe(NOW - HOUR)

    // Readers may have the address that it had.
    await step(db, editor, id, { step: 'schedule', at })
    await save(db, editor, id, { slug: 'fares-frozen' })
    await step(db, editor, id, { step: 'update' })
    expect(await publishDue(db, at)).toEqual([id])
    expect((await articleRow(db, id)).publishedAt).toBe(at)
    expect(await findAddress(db, '/city/ferry-fares-frozen')).toEqual({
      kind: 'moved',
      to: '/city/fares-frozen',
    })
  })

  it('takes no address over that leads to another article, however often its own is changed', async () => {
    const { db, city, article, editor } = await setting()
    for (const slug of ['fares', 'trams']) {
      await save(db, editor, article.id, { slug })
      await step(db, editor, article.id, { step: 'update' })
    }
    const other = { kind: 'moved', to: '/city/trams' }
    const id = await writeArticle(db, editor, city)
    await step(db, editor, id, { step: 'publish' }, NOW - HOUR)
    await step(db, editor, id, { step: 'unpublish' })
    await step(db, editor, id, { step: 'schedule', at: NOW + HOUR })
    for (const slug of ['fares', 'fares-frozen']) {
      await save(db, editor, id, { slug })
      expect(await step(db, editor, id, { step: 'update' })).toMatchObject({ ok: true })
      expect(await findAddress(db, '/city/fares')).toEqual(other)
    }
    await publishDue(db, NOW + HOUR)
    expect(await findAddress(db, '/city/fares')).toEqual(other)
    const own = { kind: 'moved', to: '/city/fares-frozen' }
    expect(await findAddress(db, '/city/ferry-fares-frozen')).toEqual(own)
  })

  it('that was withdrawn once keeps the date of its first publication when it is published at once after all', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    await step(db, editor, id, { step: 'publish' }, NOW - HOUR)
    await step(db, editor, id, { step: 'unpublish' })
    await step(db, editor, id, { step: 'schedule', at: NOW + HOUR })
    await step(db, editor, id, { step: 'publish' })
    expect((await articleRow(db, id)).publishedAt).toBe(NOW - HOUR)
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
    ['2026-05-14T09:30:07', 'UTC', '2026-05-14T09:30:07Z', null],
    ['2026-05-14T09:30:07.5', 'UTC', '2026-05-14T09:30:07Z', null],
  ])('for %s in %s is due at %s, and what the clocks do then is said: %s', (local, zone, due, said) => {
    expect(scheduleTime(local, zone)).toMatchObject({ at: Date.parse(due), said })
  })

  it('is scheduled for no time that there is not', () => {
    for (const wrong of ['', 'soon', '2026-02-30T10:00', '2026-05-14', '2026-05-14T25:00'])
      expect(scheduleTime(wrong, 'UTC')).toBeNull()
  })
})
