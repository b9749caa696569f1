import { randomBytes } from 'node:crypto'
import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { outbox, users, webhooks } from '../schema/index.ts'
import { may, RIGHTS } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { EVENTS, type EventKind } from './kinds.ts'
import { queueMail } from './queue.ts'

export type Webhook = Omit<typeof webhooks.$inferSelect, 'events'> & { events: EventKind[] }

const HOUR = 60 * 60 * 1000
/** Without one success for so long, a dead call ends the webhook. */
const LONG_MS = 24 * HOUR
/** For so long the secret before signs beside a new one. */
export const BOTH_SIGN_MS = 24 * HOUR
/** For so long the desk shows a new secret, unless somebody says sooner that he has it. */
export const SHOWN_MS = HOUR
export const LONGEST_ADDRESS = 2000

export interface WebhookInput {
  url: string
  events: string[]
}
export type WebhookProblem = 'no-address' | 'unknown-event'
export type AddedWebhook =
  { ok: true; webhook: Webhook } | { ok: false; reason: 'forbidden' | WebhookProblem }
export type ChangedWebhook = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown' | WebhookProblem }

const isAddress = (url: string) =>
  url.length <= LONGEST_ADDRESS && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

/** What is wrong with an address and the events that it is to be told of; null when nothing is. */
function problemOf({ url, events }: WebhookInput): WebhookProblem | null {
  if (!isAddress(url)) return 'no-address'
  const known = EVENTS.filter((event) => events.includes(event))
  return known.length === 0 || known.length < new Set(events).size ? 'unknown-event' : null
}

const newSecret = () => randomBytes(32).toString('base64url')
const inOrder = (events: string[]) => EVENTS.filter((event) => events.includes(event))

/**
 * Lets another program know of events.
 *
 * @param now milliseconds
 * @returns the webhook with its secret, which its owner needs to check our signature
 */
export async function addWebhook(
  db: Db,
  viewer: Viewer,
  input: WebhookInput & { format: Webhook['format'] },
  now: number,
): Promise<AddedWebhook> {
  if (!may(viewer, 'webhooks.manage')) return { ok: false, reason: 'forbidden' }
  const reason = problemOf(input)
  if (reason) return { ok: false, reason }
  const events = inOrder(input.events)
  // The command line prints it.
  const secretShownUntil = viewer.kind === 'staff' ? now + SHOWN_MS : null
  const values = { url: input.url, secret: newSecret(), format: input.format, events, createdAt: now }
  const [row] = await db.write(async (tx) =>
    tx
      .insert(webhooks)
      .values({ ...values, secretShownUntil })
      .returning(),
  )
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

/** Calls another address, or tells it of other events. */
export async function changeWebhook(
  db: Db,
  viewer: Viewer,
  id: number,
  input: WebhookInput,
): Promise<ChangedWebhook> {
  if (!may(viewer, 'webhooks.manage')) return { ok: false, reason: 'forbidden' }
  const reason = problemOf(input)
  if (reason) return { ok: false, reason }
  const changed = await change(db, id, { url: input.url, events: inOrder(input.events) })
  return changed ? { ok: true } : { ok: false, reason: 'unknown' }
}

/**
 * Gives a webhook a new secret. For a day the one before signs beside it, so that its owner can change it when he likes; the
 * one before that signs no more.
 *
 * @param now milliseconds
 * @returns the new secret; null when there is none, or the viewer may not
 */
export async function rotateSecret(db: Db, viewer: Viewer, id: number, now: number): Promise<string | null> {
  if (!may(viewer, 'webhooks.manage')) return null
  const secret = newSecret()
  const secretShownUntil = viewer.kind === 'staff' ? now + SHOWN_MS : null
  const rotated = await db.write(async (tx) =>
    tx
      .update(webhooks)
      .set({ secret, previousSecret: webhooks.secret, previousUntil: now + BOTH_SIGN_MS, secretShownUntil })
      .where(eq(webhooks.id, id))
      .returning({ id: webhooks.id }),
  )
  return rotated.length > 0 ? secret : null
}

/** What signs its calls now, the newest first. @param now milliseconds */
export function secretsOf(
  { secret, previousSecret, previousUntil }: Pick<Webhook, 'secret' | 'previousSecret' | 'previousUntil'>,
  now: number,
): string[] {
  return previousSecret !== null && (previousUntil ?? 0) > now ? [secret, previousSecret] : [secret]
}

/** Somebody has the secret: the desk shows it no more. */
export async function hideSecret(db: Db, viewer: Viewer, id: number): Promise<boolean> {
  return may(viewer, 'webhooks.manage') && (await change(db, id, { secretShownUntil: null }))
}

/** @returns false when there was none, or the viewer may not */
export async function removeWebhook(db: Db, viewer: Viewer, id: number): Promise<boolean> {
  if (!may(viewer, 'webhooks.manage')) return false
  const removed = await db.write(async (tx) =>
    tx.delete(webhooks).where(eq(webhooks.id, id)).returning({ id: webhooks.id }),
  )
  return removed.length > 0
}

/** Calls a webhook no more until somebody says so; what happens meanwhile it is never told. @param now milliseconds */
export async function pauseWebhook(db: Db, viewer: Viewer, id: number, now: number): Promise<boolean> {
  return may(viewer, 'webhooks.manage') && (await change(db, id, { disabledAt: now, isPaused: true }))
}

/** Calls a webhook again that was disabled. @returns false when there is none, or the viewer may not */
export async function enableWebhook(db: Db, viewer: Viewer, id: number): Promise<boolean> {
  return may(viewer, 'webhooks.manage') && (await change(db, id, { disabledAt: null, isPaused: false }))
}

async function change(db: Db, id: number, values: Partial<typeof webhooks.$inferInsert>): Promise<boolean> {
  const changed = await db.write(async (tx) =>
    tx.update(webhooks).set(values).where(eq(webhooks.id, id)).returning({ id: webhooks.id }),
  )
  return changed.length > 0
}

/**
 * Ends a webhook that has taken nothing for a day, when one of its calls has died, and tells those who look after webhooks; it
 * stands under /admin/webhooks, where it can be called again.
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
    const ended = await tx
      .update(webhooks)
      .set({ disabledAt: now })
      .where(and(eq(webhooks.id, id), isNull(webhooks.disabledAt)))
      .returning({ id: webhooks.id })
    if (ended.length > 0) await tellOwners(tx, id, now)
  })
}

async function tellOwners(tx: Tx, webhookId: number, now: number): Promise<void> {
  const owners = await tx
    .select({ email: users.email })
    .from(users)
    .where(and(inArray(users.role, [...RIGHTS['webhooks.manage']]), isNull(users.disabledAt)))
  for (const { email } of owners)
    await queueMail(tx, { kind: 'webhook-lost', to: email, data: { webhookId } }, now)
}
