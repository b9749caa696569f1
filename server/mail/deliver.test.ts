import { beforeAll, describe, expect, it, vi } from 'vitest'
import { LEASE_MS, RETRY_AFTER } from '../../db/outbox/delivery.ts'
import { dropDead, outboxCounts, tryAgain } from '../../db/outbox/overview.ts'
import { allowAgain, suppress } from '../../db/outbox/suppressions.ts'
import { MINUTE, NOW, SECOND, theCast } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { act } from '../../db/testing/deciding.ts'
import { addCommenter, addCommentOf, addMail, outboxOf, suppressionsIn } from '../../db/testing/mail.ts'
import { mailServer, refusal, sendMail } from './testing.ts'

beforeAll(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of tests')
})

const ZOE = 'zoe@example.org'

/** A mail that waits: to the moderator who asked whether mail arrives. */
async function waitingMail() {
  const db = await testDb()
  const cast = await theCast(db)
  await addMail(db, 'test', ZOE, { userId: cast.ana.id })
  return { db, ...cast, row: async () => (await outboxOf(db))[0] }
}

describe('a mail that is due', () => {
  it('is sent once and marked so', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer()
    expect(await sendMail(db, { smtpUrl: server.url })).toBe(1)
    expect(await sendMail(db, { smtpUrl: server.url, now: NOW + 60 * MINUTE })).toBe(0)
    expect(server.received).toHaveLength(1)
    expect(await row()).toMatchObject({ status: 'sent', attempts: 1, sentAt: NOW })
  })

  it('goes out over few connections, however many there are', async () => {
    const { db } = await waitingMail()
    for (let index = 0; index < 30; index += 1)
      await addMail(db, 'test', `r${index}@example.org`, { userId: null })
    const server = await mailServer()
    await sendMail(db, { smtpUrl: server.url })
    expect(server.received).toHaveLength(31)
    expect(server.connections()).toBeLessThanOrEqual(3)
  })

  it('is taken by one of two processes that look at the same time', async () => {
    const { db } = await waitingMail()
    const server = await mailServer()
    await Promise.all([sendMail(db, { smtpUrl: server.url }), sendMail(db, { smtpUrl: server.url })])
    expect(server.received).toHaveLength(1)
  })

  it('signs in where the mail server wants that, and says so where it is refused', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer({
      ...{ authOptional: false, authMethods: ['PLAIN', 'LOGIN'], allowInsecureAuth: true },
      onAuth: ({ username, password }, _session, callback) =>
        username === 'news' && password === 'p@ss'
          ? callback(null, { user: 1 })
          : callback(refusal(535, 'No')),
    })
    const as = (user: string) => server.url.replace('smtp://', `smtp://${user}@`)
    await sendMail(db, { smtpUrl: as('news:wrong') })
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1 })
    expect((await row())?.lastError).toContain('535')
    expect(await suppressionsIn(db)).toEqual([])
    await sendMail(db, { smtpUrl: as('news:p%40ss'), now: NOW + 2 * MINUTE })
    expect(server.received).toHaveLength(1)
  })
})

describe('a mail server that offers STARTTLS', () => {
  /** With the certificate that it brings along: for `localhost`, signed by itself, and long expired. */
  async function encrypting() {
    const waiting = await waitingMail()
    const encrypted: boolean[] = []
    const server = await mailServer({
      disabledCommands: [],
      onMailFrom: (_address, session, callback) => {
        encrypted.push(session.secure)
        callback()
      },
    })
    return { ...waiting, server, encrypted }
  }

  it('gets nothing in the clear, and nothing at all under a certificate that is not valid; the letter says why', async () => {
    const { db, row, server, encrypted } = await encrypting()
    await sendMail(db, { smtpUrl: server.url })
    expect([server.received, encrypted]).toEqual([[], []])
    expect(await row()).toMatchObject({
      ...{ status: 'waiting', attempts: 1, dueAt: NOW + MINUTE },
      lastError: "the mail server's certificate is not valid: certificate has expired",
    })
    expect(await suppressionsIn(db)).toEqual([])
  })

  it('gets mail encrypted where the address says that any certificate will do', async () => {
    const { db, row, server, encrypted } = await encrypting()
    await sendMail(db, { smtpUrl: `${server.url}?tls.rejectUnauthorized=false` })
    expect(server.received.map((mail) => mail.subject)).toEqual(['Mail from Broadsheet arrives'])
    expect(encrypted).toEqual([true])
    expect(await row()).toMatchObject({ status: 'sent', attempts: 1, lastError: '' })
  })

  it('is required where the address says so: without it nothing is sent', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer()
    await sendMail(db, { smtpUrl: `${server.url}?requireTLS=true` })
    expect(server.received).toEqual([])
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1 })
    expect((await row())?.lastError).not.toBe('')
  })
})

describe('a mail that a server does not take', () => {
  const busy = {
    onRcptTo: (_: unknown, __: unknown, callback: (e?: Error) => void) =>
      callback(refusal(451, '4.3.0 Later')),
  }

  it('is tried again after 1 m, 5 m, 30 m, 2 h and 12 h, and is dead then', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer(busy)
    let now = NOW
    for (const wait of RETRY_AFTER) {
      await sendMail(db, { smtpUrl: server.url, now })
      expect(await row()).toMatchObject({ status: 'waiting', dueAt: now + wait })
      expect(await sendMail(db, { smtpUrl: server.url, now: now + wait - SECOND })).toBe(0)
      now += wait
    }
    expect(RETRY_AFTER.map((wait) => wait / MINUTE)).toEqual([1, 5, 30, 120, 720])
    await sendMail(db, { smtpUrl: server.url, now })
    expect(await row()).toMatchObject({ status: 'dead', attempts: 6 })
    expect((await row())?.lastError).toContain('451')
    expect(await suppressionsIn(db)).toEqual([])
  })

  it('is sent with all its tries when somebody says so, or given up', async () => {
    const { db, row, editor, ana } = await waitingMail()
    const refusing = await mailServer(busy)
    let now = NOW
    for (const wait of [0, ...RETRY_AFTER]) await sendMail(db, { smtpUrl: refusing.url, now: (now += wait) })
    expect(await outboxCounts(db, now)).toEqual({ waiting: 0, sent: 0, dead: 1, dropped: 0 })
    expect(await tryAgain(db, ana, null, now)).toBe(0)
    expect(await tryAgain(db, editor, [(await row())?.id ?? 0], now)).toBe(1)
    const server = await mailServer()
    await sendMail(db, { smtpUrl: server.url, now })
    expect(server.received).toHaveLength(1)
    expect(await dropDead(db, editor, [(await row())?.id ?? 0])).toBe(0)
  })

  it.each([
    ['550 5.1.1 Unknown', 550, true],
    ['550 without more', 550, true],
    ['550 5.2.1 Mailbox disabled', 550, true],
    ['552 5.2.2 Mailbox full', 552, false],
    ['550 5.7.1 Relaying denied', 550, false],
    ['554 5.7.1 Your address is on a list', 554, false],
    ['451 4.2.0 Greylisted', 451, false],
  ])('with "%s" (%i) suppresses the address or not: %s', async (words, code, suppresses) => {
    const { db, row } = await waitingMail()
    const server = await mailServer({
      onRcptTo: (_address, _session, callback) => callback(refusal(code, words.slice(4))),
    })
    await sendMail(db, { smtpUrl: server.url })
    expect((await suppressionsIn(db)).map((one) => one.emailKey)).toEqual(suppresses ? [ZOE] : [])
    expect((await row())?.status).toBe(suppresses ? 'dead' : 'waiting')
  })

  it.each([
    [
      'the sender',
      { onMailFrom: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(550, '5.1.8 No')) },
    ],
    [
      'the connection',
      { onConnect: (_: unknown, done: (e: Error) => void) => done(refusal(554, 'Go away')) },
    ],
    [
      'the text',
      {
        onData: (stream: NodeJS.ReadableStream, _: unknown, done: (e: Error) => void) => {
          stream.resume().on('end', () => done(refusal(554, 'Spam')))
        },
      },
    ],
  ])('because of %s says nothing about the address', async (_, options) => {
    const { db, row } = await waitingMail()
    const server = await mailServer(options)
    await sendMail(db, { smtpUrl: server.url })
    expect(await suppressionsIn(db)).toEqual([])
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1 })
  })

  it('since it hangs up in the middle of the text is tried later, and not at once by whoever sends it', async () => {
    const { db, row } = await waitingMail()
    let begun = 0
    const server = await mailServer({
      onData(stream, session) {
        begun += 1
        stream.resume()
        const { connections } = this as unknown as { connections: Set<unknown> }
        const connection = [...connections].find((one) => (one as { id: string }).id === session.id)
        ;(connection as { _socket: { destroy(): void } })._socket.destroy()
      },
    })
    await sendMail(db, { smtpUrl: server.url })
    expect(begun).toBe(1)
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1, dueAt: NOW + MINUTE })
  })

  it('since it says nothing at all is tried later', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer({ onMailFrom: () => {} })
    const patience = { connectionTimeout: 5000, greetingTimeout: 5000, socketTimeout: 50 }
    await sendMail(db, { smtpUrl: server.url, patience })
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1 })
  })

  it('since there is none is tried later', async () => {
    const { db, row } = await waitingMail()
    await sendMail(db, { smtpUrl: 'smtp://127.0.0.1:1' })
    expect(await row()).toMatchObject({ status: 'waiting', attempts: 1 })
    expect((await row())?.lastError).toContain('ECONNREFUSED')
  })
})

describe('after a crash between sending and noting it', () => {
  it('the row comes up again when its time is over, under the same Message-ID', async () => {
    const { db, row } = await waitingMail()
    const server = await mailServer()
    await sendMail(db, { smtpUrl: server.url })
    // As the crash would have left it: taken and counted, and nothing noted.
    db.sqlite.writer.exec(`update outbox set status = 'waiting', sent_at = null, due_at = ${NOW + LEASE_MS}`)
    expect(await sendMail(db, { smtpUrl: server.url, now: NOW + LEASE_MS - 1 })).toBe(0)
    await sendMail(db, { smtpUrl: server.url, now: NOW + LEASE_MS })
    expect(server.received).toHaveLength(2)
    expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(1)
    expect(await row()).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('what brings the server down each time is dead some day', async () => {
    const { db, row } = await waitingMail()
    db.sqlite.writer.exec('update outbox set attempts = 6')
    const server = await mailServer()
    expect(await sendMail(db, { smtpUrl: server.url })).toBe(0)
    expect(await row()).toMatchObject({ status: 'dead' })
    expect(server.received).toEqual([])
  })
})

describe('an address that is suppressed', () => {
  it('gets nothing, until somebody allows it again', async () => {
    const { db, row, editor } = await waitingMail()
    const server = await mailServer()
    await suppress(db, 'Zoe@Example.org', { reason: 'bounce' }, NOW)
    await sendMail(db, { smtpUrl: server.url })
    expect(server.received).toEqual([])
    expect(await row()).toMatchObject({ status: 'dropped', lastError: 'no mail to this address: bounce' })
    expect(await allowAgain(db, editor, ZOE)).toBe(true)
    await addMail(db, 'test', ZOE, { userId: null })
    await sendMail(db, { smtpUrl: server.url })
    expect(server.received).toHaveLength(1)
  })

  it('still gets what it asks for when its owner has only unsubscribed', async () => {
    const { db, ana, article } = await waitingMail()
    const zoe = await addCommenter(db, ZOE)
    const held = await addCommentOf(db, zoe, article, { status: 'pending' })
    await suppress(db, ZOE, { reason: 'unsubscribed' }, NOW)
    await act(db, ana, 'approve', held)
    const server = await mailServer()
    await sendMail(db, { smtpUrl: server.url, now: NOW + 2 * MINUTE })
    expect(server.received.map((mail) => mail.subject)).toEqual(['Mail from Broadsheet arrives'])
  })
})
