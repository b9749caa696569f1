import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LEASE_MS } from '../../db/outbox/delivery.ts'
import { writeSetting } from '../../db/settings/settings.ts'
import { addArticle, DAY, HOUR, MINUTE, NOW, theCast } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { addSubscribers, issuesIn } from '../../db/testing/letters.ts'
import { outboxOf } from '../../db/testing/mail.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { mailServer } from '../mail/testing.ts'
import { AT_ONCE } from '../mail/transport.ts'
import { queueDueLetters } from './newsletter.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

/** A newsroom with something new, and so many readers of the letter of every day. */
async function newsroom(many: number) {
  const db = await testDb()
  const { city } = await theCast(db)
  await addArticle(db, city, { headline: 'News of the night', publishedAt: NOW - 8 * HOUR })
  await addSubscribers(db, many, NOW - 9 * DAY)
  const letters = async () => (await outboxOf(db)).filter(({ kind }) => kind === 'newsletter')
  return { db, letters }
}

describe('the letter of every day', () => {
  it('is queued once when its hour comes, and not before', async () => {
    const { db, letters } = await newsroom(3)
    const at = Date.UTC(2026, 4, 15, 6)
    // What is due when the newsroom begins is begun, and is of the morning of that day.
    await queueDueLetters(db, () => NOW)
    expect(await letters()).toHaveLength(3)
    await queueDueLetters(db, () => at - MINUTE)
    expect(await letters()).toHaveLength(3)
    for (const now of [at, at, at + MINUTE, at + 20 * HOUR]) await queueDueLetters(db, () => now)
    const days = await issuesIn(db)
    expect(days).toContainEqual(['daily', '2026-05-14'])
    expect(days).toContainEqual(['daily', '2026-05-15'])
    expect(days.filter(([frequency]) => frequency === 'daily')).toHaveLength(2)
    expect(await letters()).toHaveLength(6)
    // Nothing is new on the third day.
    await queueDueLetters(db, () => at + DAY)
    expect(await letters()).toHaveLength(6)
  })

  it('goes once when the machine was off for days', async () => {
    const { db, letters } = await newsroom(2)
    await queueDueLetters(db, () => NOW + 5 * DAY)
    await queueDueLetters(db, () => NOW + 5 * DAY + HOUR)
    expect(await issuesIn(db)).toHaveLength(2)
    expect((await letters()).length).toBeLessThanOrEqual(2)
  })

  it('does not go where it is switched off', async () => {
    const { db, letters } = await newsroom(2)
    await writeSetting(db, SYSTEM, 'newsletter.on', false)
    expect(await queueDueLetters(db, () => NOW)).toBe(0)
    expect(await letters()).toEqual([])
  })
})

const at = (file: string) => JSON.stringify(join(import.meta.dirname, file))
/** Queues and sends as the server does, from what was left by the process before it. */
const LIFE = `
import { openDb } from ${at('../../db/client.ts')}
import { queueDueLetters } from ${at('newsletter.ts')}
import { sendDue } from ${at('outbox.ts')}
import { deliverMail } from ${at('../mail/deliver.ts')}
import { AT_ONCE, openTransport } from ${at('../mail/transport.ts')}
const clock = () => Number(process.env.NOW)
const db = openDb(process.env.DB)
let batches = Number(process.env.BATCHES)
await queueDueLetters(db, clock, () => (batches -= 1) < 0 && process.kill(process.pid, 'SIGKILL'))
const transport = openTransport(process.env.SMTP, '')
const settings = { transport, siteUrl: 'https://harbour.example.com', from: '', replyTo: '', clock }
await sendDue(db, { channel: 'mail', atOnce: AT_ONCE, clock, deliver: (row) => deliverMail(db, row, settings) })
transport.close()
db.close()
`

it(
  'reaches everybody once, though its process is killed while it queues and while it sends',
  { timeout: 180_000 },
  async () => {
    const READERS = 210
    const { db, letters } = await newsroom(READERS)
    let kill: () => void = () => {}
    let left = Infinity
    const server = await mailServer({
      onMailFrom(_address, _session, callback) {
        // With letters on their way in every connection.
        if ((left -= 1) < 0) kill()
        callback()
      },
    })
    /** @param mails after how many it is killed; @param batches after how many transactions of queueing */
    async function live(life: number, { mails = Infinity, batches = 99 }) {
      left = mails
      const env = { DB: db.sqlite.writer.name, SMTP: server.url, BATCHES: String(batches) }
      const child = spawn(process.execPath, ['--input-type=module', '--eval', LIFE], {
        stdio: ['ignore', 'inherit', 'inherit'],
        // What the process before had in hand comes up again once its time is over.
        env: { ...process.env, ...env, NOW: String(NOW + life * (LEASE_MS + MINUTE)) },
      })
      kill = () => void child.kill('SIGKILL')
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
      return signal ?? code
    }

    expect(await live(0, { batches: 1 })).toBe('SIGKILL')
    expect((await letters()).length).toBe(200)
    const kills = [20, 35, 50]
    for (const [index, mails] of kills.entries()) expect(await live(index + 1, { mails })).toBe('SIGKILL')
    expect(await live(kills.length + 1, {})).toBe(0)

    expect(await letters()).toHaveLength(READERS)
    const byAddress = Map.groupBy(server.received, ({ to }) => (Array.isArray(to) ? '' : (to?.text ?? '')))
    expect(byAddress.size).toBe(READERS)
    for (const [, mails] of byAddress) expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
    // Twice only what was on its way at the very moment of a kill: by one name, of which a receiver keeps one.
    expect(server.received.length - READERS).toBeLessThanOrEqual(kills.length * AT_ONCE)
    expect((await letters()).map(({ status }) => status)).toEqual(
      Array.from({ length: READERS }, () => 'sent'),
    )
  },
)
