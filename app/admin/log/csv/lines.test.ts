import { expect, it } from 'vitest'
import { logEntries, NO_LOG_FILTER } from '#db/moderation/log-entries.ts'
import { writeLog } from '#db/moderation/log.ts'
import { NOW } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { linesOf } from './lines.ts'

const MANY = 2345

it('a file of the log holds each of thousands of rows once, and is read a thousand at a time', async () => {
  const db = await testDb()
  await db.write(async (tx) => {
    for (let n = 1; n <= MANY; n += 1) {
      const entry = { subject: 'rule', subjectId: n, action: 'change', batch: 'b' } as const
      // Hundreds of one moment: a page ends in the middle of them.
      await writeLog(tx, SYSTEM, entry, NOW + Math.floor(n / 700))
    }
  })
  const pieces: string[] = []
  for await (const piece of linesOf(db, NO_LOG_FILTER, null)) pieces.push(piece)
  const [head = '', ...pages] = pieces.map((piece) => piece.trim().split('\r\n'))
  expect(head).toHaveLength(1)
  expect(pages.map((page) => page.length)).toEqual([1000, 1000, 345])
  const ids = pages.flat().map((line) => Number(line.split(',')[0]))
  expect(ids).toEqual(Array.from({ length: MANY }, (_, at) => MANY - at))

  const [first] = await logEntries(db, NO_LOG_FILTER, null, 1)
  const rest = linesOf(db, NO_LOG_FILTER, { at: first?.at ?? 0, id: 2200 })
  await rest.next()
  expect((await rest.next()).value?.split(',')[0]).toBe('2199')
})
