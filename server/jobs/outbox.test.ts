import { expect, it } from 'vitest'
import { testWebhook } from '../../db/outbox/calls.ts'
import type { Claimed } from '../../db/outbox/delivery.ts'
import { addWebhook } from '../../db/outbox/webhooks.ts'
import { NOW } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { sendDue } from './outbox.ts'

/** Two webhooks; the first keeps its callers waiting until it is let go. */
async function slowAndOther() {
  const db = await testDb()
  const ids: number[] = []
  for (const name of ['slow', 'other']) {
    const input = { url: `https://${name}.example.com/`, events: ['comment.created'] }
    const added = await addWebhook(db, SYSTEM, { ...input, format: 'signed' }, NOW)
    ids.push(added.ok ? added.webhook.id : 0)
  }
  const [slow = 0, other = 0] = ids
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>()
  const sent: string[] = []
  /** Notes it when it is over. */
  const deliver = async ({ recipient }: Claimed) => {
    if (recipient === String(slow)) await held
    else letGo()
    sent.push(recipient)
  }
  /** Sends; `look` hears of each look for what is due. */
  const send = async (look: (nth: number) => void) => {
    let looks = 0
    const clock = () => {
      look((looks += 1))
      return NOW
    }
    return await sendDue(db, { channel: 'webhook', atOnce: 3, most: 2, clock, deliver })
  }
  const call = async (id: number) => await testWebhook(db, SYSTEM, id, NOW)
  return { db, slow, other, call, send, sent, letGo }
}

it('sends what becomes due while somebody slow is still being sent to', async () => {
  const { slow, other, call, send, sent } = await slowAndOther()
  await call(slow)
  // At the second look nothing more is due; what comes then is sent before the slow one has answered.
  const taken = await send((nth) => void (nth === 2 && setImmediate(() => void call(other))))
  expect([taken, sent]).toEqual([2, [String(other), String(slow)]])
})

it('waits for what it has begun, even when it cannot look for more', async () => {
  const { slow, call, send, sent, letGo } = await slowAndOther()
  await call(slow)
  const failing = send((nth) => {
    if (nth === 1) return
    setImmediate(letGo)
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  expect(sent).toEqual([String(slow)])
})
