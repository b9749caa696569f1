import type { Db } from '../../db/client.ts'
import { markDropped, markFailed, markSent, type Claimed } from '../../db/outbox/delivery.ts'
import type { EventData } from '../../db/outbox/kinds.ts'
import { disableIfLost, webhookById } from '../../db/outbox/webhooks.ts'
import { readSite } from '../mail/deliver.ts'
import { errorWords } from '../mail/refusal.ts'
import { callWebhook } from './call.ts'
import { webhookBody } from './words.ts'

export interface WebhookSettings {
  /** Where this newsroom is on the web, without a slash at its end. */
  siteUrl: string
  /** Whether addresses of this machine and its network may be called. */
  allowPrivate: boolean
  /** Milliseconds. */
  clock: () => number
}

/** Makes one call of the outbox, or notes why not; a webhook that takes nothing for long is called no more. */
export async function deliverCall(db: Db, row: Claimed, settings: WebhookSettings): Promise<void> {
  const { siteUrl, allowPrivate, clock } = settings
  const hook = await webhookById(db, Number(row.recipient))
  if (!hook) return await markDropped(db, row.id, 'the webhook was removed')
  if (hook.disabledAt !== null) return await markDropped(db, row.id, 'the webhook is disabled')
  try {
    const id = `${row.createdAt.toString(36)}-${row.id}`
    const event = { kind: row.kind, id, data: row.data as EventData }
    const body = await webhookBody(db, hook, event, await readSite(db, siteUrl))
    if (body === null) return await markDropped(db, row.id, 'the comment is gone')
    await callWebhook(hook, { id, body }, { now: clock(), allowPrivate })
  } catch (error) {
    const isDead = await markFailed(db, row, { error: errorWords(error) }, clock())
    if (isDead) await disableIfLost(db, hook.id, clock())
    return
  }
  await markSent(db, row.id, clock())
}
