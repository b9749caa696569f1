import { describe, expect, it } from 'vitest'
import { addArticle, addComment, DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act } from '../testing/deciding.ts'
import { SYSTEM } from '../users/viewer.ts'
import { logEntries, NO_LOG_FILTER, type LogFilter } from './log-entries.ts'
import { writeLog } from './log.ts'

async function withLog() {
  const db = await testDb()
  const cast = await theCast(db)
  const crane = await addArticle(db, cast.world, { headline: 'Cranes' })
  const [one, two] = [
    await addComment(db, cast.article, { status: 'pending' }),
    await addComment(db, crane, { status: 'pending' }),
  ]
  await act(db, cast.ana, 'approve', one, NOW)
  await act(db, cast.ben, 'spam', two, NOW + DAY)
  await act(db, cast.ana, 'restore', two, NOW + DAY)
  const rule = { subject: 'rule', subjectId: 7, action: 'change', reason: 'held', batch: 'r' } as const
  const detail = { before: ['a'], after: ['b'] }
  await db.write((tx) => writeLog(tx, SYSTEM, { ...rule, detail }, NOW + 2 * DAY))
  const found = async (filter: Partial<LogFilter>) =>
    (await logEntries(db, { ...NO_LOG_FILTER, ...filter }, null)).map((row) => row.action)
  return { db, ...cast, one, two, found }
}

describe('logEntries', () => {
  it('says who did what to which comment of which article, newest first', async () => {
    const { db, ana, one } = await withLog()
    const rows = await logEntries(db, NO_LOG_FILTER, null)
    expect(rows.map((row) => row.action)).toEqual(['change', 'restore', 'spam', 'approve'])
    expect(rows[0]).toMatchObject({ subject: 'rule', actorName: 'System', article: null, reason: 'held' })
    expect(rows[3]).toMatchObject({
      ...{ actorId: ana.id, actorName: 'Ana Moderator', from: 'pending', to: 'approved', commentId: one.id },
      ...{ article: { headline: 'Tram line five approved' }, section: 'city', isEdited: false },
    })
    expect(rows.every((row) => row.hash?.length === 64)).toBe(true)
  })

  it.each<[string, (cast: Awaited<ReturnType<typeof withLog>>) => Partial<LogFilter>, string[]]>([
    ['who', ({ ana }) => ({ actor: ana.id }), ['restore', 'approve']],
    ['the system', () => ({ actor: 'system' }), ['change']],
    ['what', () => ({ action: 'spam' }), ['spam']],
    ['what about', () => ({ subject: 'rule' }), ['change']],
    ['where', ({ world }) => ({ section: world.id }), ['restore', 'spam']],
    ['which comment', ({ one }) => ({ comment: one.id }), ['approve']],
    ['since when', () => ({ from: NOW + DAY }), ['change', 'restore', 'spam']],
    ['until when', () => ({ until: NOW + DAY }), ['approve']],
    [
      'all of them',
      ({ ana, world }) => ({ actor: ana.id, section: world.id, until: NOW + 2 * DAY }),
      ['restore'],
    ],
  ])('is filtered by %s', async (_, filter, actions) => {
    const log = await withLog()
    expect(await log.found(filter(log))).toEqual(actions)
  })

  it('goes on behind a row, also among those of one moment', async () => {
    const { db } = await withLog()
    const seen: string[] = []
    let after = null
    for (;;) {
      const rows = await logEntries(db, NO_LOG_FILTER, after, 1)
      const [row] = rows
      if (!row) break
      seen.push(row.action)
      after = { at: row.at, id: row.id }
    }
    expect(seen).toEqual(['change', 'restore', 'spam', 'approve'])
  })
})
