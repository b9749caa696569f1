import { randomBytes } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { outbox, webhooks } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { EVENTS, type EventKind } from './kinds.ts'

export type Webhook = Omit<typeof webhooks.$inferSelect, 'events'> & { events: EventKind[] }

/** Without one success for so long, a dead call ends the webhook. */
const LONG_MS = 24 * 60 * 60 * 1000

export type AddedWebhook =
  { ok: true; webhook: Webhook } | { ok: false; reason: 'forbidden' | 'no-address' | 'unknown-event' }

/**
 * Lets another program know of events.
 *
 * @param now milliseconds
 * @returns the webhook with its secret, which its owner needs to check our signature
 */
export async function addWebhook(
  db: Db,
  viewer: Viewer,
  input: { url: string; events: string[]; format: Webhook['format'] },
  now: number,
): Promise<AddedWebhook> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  if (!/^https?:$/.test(URL.canParse(input.url) ? new URL(input.url).protocol : ''))
    return { ok: false, reason: 'no-address' }
  const events = EVENTS.filter((event) => input.events.includes(event))
  if (events.length === 0 || events.length < new Set(input.events).size)
    return { ok: false, reason: 'unknown-event' }
  const secret = randomBytes(32).toString('base64url')
  const values = { url: input.url, secret, format: input.format, events, createdAt: now }
  const [row] = await db.write(async (tx) => tx.insert(webhooks).values(values).returning())
  if (!row) throw new Error('the webhook was not written')
  return { ok: true, webhook: { ...row, events } }
}

/** All of them, also those that are disabled. */
export async function listWebhooks(db: Db): Promise<Webhook[]> {
  const rows = await db.read.select().from(webhooks).orderBy(asc(webhooks.id))
  return rows.map((row) => ({ ...row, events: row.events as EventKind[] }))
}

export async function webhookById(db: Db, id: number): Promise<Webhook | null> {
  const [row] = await db.read.select().from(webhooks).where(eq(webhooks.id, id))
  return row ? { ...row, events: row.events as EventKind[] } : null
}

/** @returns false when there was none, or the viewer may not */
export async function removeWebhook(db: Db, viewer: Viewer, id: number): Promise<boolean> {
  if (!canEditSite(viewer)) return false
  const removed = await db.write(async (tx) =>
    tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ id: webhooks.id }),
  )
  return removed.length > 0
}

/** Calls a webhook again that was disabled. @returns false when there is none, or the viewer may not */
export async function enableWebhook(db: Db, viewer: Viewer, id: number): Promise<boolean> {
  if (!canEditSite(viewer)) return false
  const enabled = await db.write(async (tx) =>
    tx.update(webhooks).set({ disabledAt: null }).where(eq(webhooks.id, id)).returning({ id: webhooks.id }),
  )
  return enabled.length > 0
}

/**
 * Ends a webhook that has taken nothing for a day, when one of its calls has died; it stands under /admin/mail, where it can be
 * called again.
 *
 * @param now milliseconds
 */
export async function disableIfLost(db: Db, id: number, now: number): Promise<void> {
  await db.write(async (tx) => {
    const taken = await tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          ...[eq(outbox.recipient, String(id)), eq(outbox.channel, 'webhook')],
          ...[inArray(outbox.status, ['sent']), gt(outbox.sentAt, now - LONG_MS)],
        ),
      )
      .limit(1)
    if (taken.length > 0) return
    await tx
      .update(webhooks)
      .set({ disabledAt: now })
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
  })
}
