import { noteCall } from '../../db/outbox/calls.ts'
import type { Db } from '../../db/client.ts'
import { markDropped, markFailed, markSent, type Claimed } from '../../db/outbox/delivery.ts'
import type { EventData } from '../../db/outbox/kinds.ts'
import { disableIfLost, secretsOf, webhookById, type Webhook } from '../../db/outbox/webhooks.ts'
import { readSite } from '../mail/site.ts'
import { errorWords } from '../mail/refusal.ts'
import { callWebhook, NotTaken, type Taken } from './call.ts'
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
  const { siteUrl, clock } = settings
  const hook = await webhookById(db, Number(row.recipient))
  if (!hook) return await markDropped(db, row.id, 'the webhook was removed')
  // Whoever tries a webhook wants to know before it is called again.
  if (hook.disabledAt !== null && row.kind !== 'test')
    return await markDropped(db, row.id, hook.isPaused ? 'the webhook is paused' : 'the webhook is disabled')
  const id = `${row.createdAt.toString(36)}-${row.id}`
  const event = { kind: row.kind, id, data: row.data as EventData }
  const body = await webhookBody(db, hook, event, await readSite(db, siteUrl))
  if (typeof body !== 'string') return await markDropped(db, row.id, body.dropped)
  const error = await tryCall(db, hook, { row, id, body }, settings)
  if (error === null) return await markSent(db, row.id, clock())
  const isDead = await markFailed(db, row, { error }, clock())
  if (isDead) await disableIfLost(db, hook.id, clock())
}

/** @returns why it was not taken; null when it was */
async function tryCall(
  db: Db,
  hook: Webhook,
  { row, id, body }: { row: Claimed; id: string; body: string },
  { allowPrivate, clock }: WebhookSettings,
): Promise<string | null> {
  const [at, began] = [clock(), performance.now()]
  const note = async (taken: Taken | null, error: string) =>
    await noteCall(db, {
      ...{ webhookId: hook.id, outboxId: row.id, event: row.kind, attempt: row.attempts, at },
      ...{ took: Math.round(performance.now() - began), status: taken?.status ?? null },
      ...{ answer: taken?.answer ?? '', error },
    })
  try {
    const called = { url: hook.url, secrets: secretsOf(hook, at) }
    await note(await callWebhook(called, { id, event: row.kind, body }, { now: at, allowPrivate }), '')
    return null
  } catch (thrown) {
    const error = errorWords(thrown)
    await note(thrown instanceof NotTaken ? thrown.taken : null, error)
    return error
  }
}
