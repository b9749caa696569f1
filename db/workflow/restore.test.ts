import { describe, expect, it } from 'vitest'
import { publishedArticle } from '../articles/article.ts'
import { publishDue } from '../articles/publish-due.ts'
import { HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, step, writeArticle } from '../testing/writing.ts'
import type { Step } from './kinds.ts'

const BEFORE = NOW - HOUR
const AT = NOW + HOUR

async function setting() {
  const db = await testDb()
  const { city, editor } = await theCast(db)
  const id = await writeArticle(db, editor, city)
  /** Takes these steps one after another; what is published first is an hour old. */
  const take = async (...steps: Step[]) => {
    for (const one of steps) {
      const now = one === 'publish' ? BEFORE : NOW
      expect(await step(db, editor, id, { step: one, at: AT, note: '' }, now)).toMatchObject({ ok: true })
    }
  }
  const stands = async () => {
    const { status, publishedAt } = await articleRow(db, id)
    return { status, publishedAt }
  }
  return { db, city, editor, id, take, stands }
}

describe('an article that is brought back', () => {
  it('is not public when it was withdrawn before it was deleted, whatever it was at an earlier deletion', async () => {
    const { db, take, stands } = await setting()
    await take('publish', 'delete', 'restore', 'unpublish', 'schedule', 'delete', 'restore')
    expect(await stands()).toEqual({ status: 'unpublished', publishedAt: BEFORE })
    expect(await publishedArticle(db, 'city', 'ferry-fares-frozen')).toBeNull()
  })

  it('is no draft when readers had it once, though it was deleted as a draft before', async () => {
    const { take, stands } = await setting()
    await take('delete', 'restore', 'publish', 'unpublish', 'schedule', 'delete', 'restore')
    expect(await stands()).toEqual({ status: 'unpublished', publishedAt: BEFORE })
  })

  it.each([
    ['draft', []],
    ['approved', ['approve']],
    ['review', ['submit']],
    ['draft', ['schedule', 'unschedule']],
    ['unpublished', ['publish', 'unpublish']],
  ] as const)('waits as %s, not for its time, when it was scheduled', async (status, steps) => {
    const { db, take, stands } = await setting()
    await take(...steps, 'schedule', 'schedule', 'delete', 'restore')
    const publishedAt = status === 'unpublished' ? BEFORE : null
    expect(await stands()).toEqual({ status, publishedAt })
    expect(await publishDue(db, AT + HOUR)).toEqual([])
    expect(await stands()).toEqual({ status, publishedAt })
  })

  it('does not come out either when its time went by while it was deleted', async () => {
    const { db, editor, id, take, stands } = await setting()
    await take('schedule', 'delete')
    await step(db, editor, id, { step: 'restore' }, AT + HOUR)
    expect(await stands()).toEqual({ status: 'draft', publishedAt: null })
    expect(await publishDue(db, AT + HOUR)).toEqual([])
  })

  it('is what it was when it was deleted by an import, which is no step', async () => {
    const { db, id, take, stands } = await setting()
    const { writer } = db.sqlite
    const deletes = writer.prepare("update articles set status = 'deleted', deleted_at = ? where id = ?")
    const deleted = () => deletes.run(NOW, id)
    await take('publish', 'delete', 'restore', 'unpublish')
    deleted()
    await take('restore')
    expect(await stands()).toEqual({ status: 'unpublished', publishedAt: BEFORE })
    await take('schedule')
    deleted()
    await take('restore')
    expect(await stands()).toEqual({ status: 'unpublished', publishedAt: BEFORE })
  })
})

it('goes back to where it stood before it was scheduled, however often it got another time', async () => {
  const { take, stands } = await setting()
  const often = Array.from({ length: 12 }, () => 'schedule' as const)
  await take('publish', 'unpublish', ...often, 'unschedule')
  expect(await stands()).toEqual({ status: 'unpublished', publishedAt: BEFORE })
})
