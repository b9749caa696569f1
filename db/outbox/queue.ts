import { isNull, sql } from 'drizzle-orm'
import { preparedIn } from '../prepared.ts'
import { outbox, webhooks } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import type { Announced, EventData, MailData, MailKind } from './kinds.ts'

interface Queued<K extends MailKind> {
  kind: K
  /** The address that it goes to. */
  to: string
  data: MailData[K]
  /** The same key is never queued twice. */
  once?: string
  /** Not before, in milliseconds; at once if not given. */
  dueAt?: number
}

/**
 * Puts a mail into the outbox, in the transaction of its cause: it is sent if and only if that is committed, and nobody
 * waits for a mail server.
 *
 * @param now milliseconds
 */
export async function queueMail<K extends MailKind>(tx: Tx, mail: Queued<K>, now: number): Promise<void> {
  await insertion(tx).execute({
    ...{ channel: 'mail', kind: mail.kind, recipient: mail.to, data: mail.data },
    ...{ dedupeKey: mail.once ?? null, createdAt: now, dueAt: mail.dueAt ?? now },
  })
}

/**
 * Has every webhook called that wants to know of such an event, in the transaction of the event.
 *
 * @param now milliseconds
 */
export async function announce<K extends keyof Announced>(
  tx: Tx,
  kind: K,
  about: Announced[K],
  now: number,
): Promise<void> {
  for (const hook of await listening(tx).execute()) {
    if (!(hook.events as string[]).includes(kind)) continue
    await queueCall(tx, hook.id, { kind, data: { ...about, at: now } }, now)
  }
}

/** Webhooks that are called, and what they want to know. */
export const listening = preparedIn((tx) =>
  tx
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(isNull(webhooks.disabledAt))
    .prepare(),
)

/**
 * Puts a call of one webhook into the outbox.
 *
 * @param now milliseconds
 */
export async function queueCall(
  tx: Tx,
  hookId: number,
  { kind, data }: { kind: string; data: EventData },
  now: number,
): Promise<void> {
  await insertion(tx).execute({
    ...{ channel: 'webhook', kind, recipient: String(hookId), data },
    ...{ dedupeKey: null, createdAt: now, dueAt: now },
  })
}

const insertion = preparedIn((tx) => {
  const { placeholder } = sql
  return tx
    .insert(outbox)
    .values({
      ...{ channel: placeholder('channel'), kind: placeholder('kind'), recipient: placeholder('recipient') },
      ...{ data: placeholder('data'), dedupeKey: placeholder('dedupeKey') },
      ...{ createdAt: placeholder('createdAt'), dueAt: placeholder('dueAt') },
    })
    .onConflictDoNothing({ target: outbox.dedupeKey })
    .prepare()
})
