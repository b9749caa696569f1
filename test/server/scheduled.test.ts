import { expect, it, onTestFinished } from 'vitest'
import { addArticle, SECOND, theCast } from '#db/testing/cast.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { articleHistory } from '#db/workflow/history.ts'
import { openTestNewsroom } from './newsroom.ts'

/** Of row E3: so much later than its time at most, without a reader, and after a stop so much after the start. */
const WITHIN = 5 * SECOND

it('publishes what is scheduled at its time while nobody reads, and after kill -9 once, as soon as it runs again', async () => {
  const newsroom = await openTestNewsroom('scheduled')
  onTestFinished(async () => await newsroom.close())
  const { db } = newsroom
  const { world } = await theCast(db)
  // The database is asked, not the server: it is to have no visit at all.
  const published = async (id: number) => (await articleHistory(db, SYSTEM, id))?.steps ?? []
  const schedule = async (headline: string, at: number) =>
    (await addArticle(db, world, { headline, status: 'scheduled', publishedAt: at })).id
  await newsroom.start()

  const due = Date.now() + 2 * SECOND
  const first = await schedule('The tide turns', due)
  await expect
    .poll(() => published(first), { timeout: 2 * WITHIN })
    .toMatchObject([{ step: 'publish', dueAt: due }])
  const [{ at } = { at: 0 }] = await published(first)
  expect(at).toBeGreaterThanOrEqual(due)
  expect(at).toBeLessThan(due + WITHIN)

  const whileDown = Date.now() + SECOND
  const second = await schedule('The tide is out', whileDown)
  await newsroom.kill()
  await expect.poll(() => Date.now(), { timeout: WITHIN }).toBeGreaterThan(whileDown)
  expect(await published(second)).toEqual([])
  await newsroom.start()
  const up = Date.now()
  await expect.poll(() => published(second), { timeout: 2 * WITHIN }).toMatchObject([{ dueAt: whileDown }])
  expect((await published(second))[0]?.at).toBeLessThan(up + WITHIN)

  // Nor again after another stop.
  await newsroom.stop()
  await newsroom.start()
  expect((await newsroom.client().get('/world/the-tide-is-out')).status).toBe(200)
  expect([...(await published(first)), ...(await published(second))]).toHaveLength(2)
}, 120_000)
