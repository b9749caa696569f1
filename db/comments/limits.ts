import { and, desc, eq, gt, lt, sql } from 'drizzle-orm'
import { preparedIn } from '../prepared.ts'
import { comments } from '../schema/index.ts'
import type { Settings } from '../settings/settings.ts'
import type { Tx } from '../writer.ts'

/**
 * How often one may comment, all in one place: so many seconds after the last comment of the same e-mail or client
 * (WordPress's 15), and so many in an hour from one network. Coral's pause of 3 seconds is within the 15; isso's two a
 * minute for a whole network would shut out a school, so a network has its comments of an hour to spend as it likes.
 * They stand in db/ since they are asked in the transaction of the comment, and in WordPress's order: of two comments
 * that arrive together, one waits.
 */
export interface Sender {
  /** When the last comments of the same e-mail came in, the newest first. */
  recent: { createdAt: number }[]
  /** The client's address, or its /64. Kept in memory for as long as the pause lasts, and stored nowhere. */
  client: string | null
  /** Keyed hash of its network. */
  addressHash: string | null
}

export type Wait = { reason: 'too-fast' | 'network-busy'; waitSeconds: number }

const HOUR = 60 * 60_000

/**
 * Whether the sender has to wait, and why; null when not.
 *
 * @param now milliseconds
 */
export async function mustWait(
  tx: Tx,
  sender: Sender,
  settings: Settings,
  now: number,
): Promise<Wait | null> {
  const pause = settings['comments.floodSeconds'] * 1000
  // Nobody waits for a comment of tomorrow: a clock that was set back must not shut people out until then.
  const mine = sender.recent.find(({ createdAt }) => createdAt < now + pause)
  const since = Math.max(mine?.createdAt ?? -Infinity, clientsOf(tx).last(sender.client, pause, now))
  if (since > now - pause)
    return { reason: 'too-fast', waitSeconds: seconds(Math.min(pause, since + pause - now)) }

  const most = settings['comments.networkPerHour']
  const { addressHash } = sender
  if (most === 0 || addressHash === null) return null
  const [first] = await latestOfNetwork(tx).execute({
    ...{ addressHash, from: now - HOUR, to: now + HOUR, skip: most - 1 },
  })
  const wait = first ? Math.min(HOUR, first.createdAt + HOUR - now) : 0
  return wait > 0 ? { reason: 'network-busy', waitSeconds: seconds(wait) } : null
}

/** Notes that a comment of this client was taken. */
export function noteTaken(tx: Tx, { client }: Sender, now: number): void {
  clientsOf(tx).note(client, now)
}

const seconds = (ms: number) => Math.ceil(ms / 1000)

/** The comment with which the network's hour was full: when it is an hour old, there is room for one more. */
const latestOfNetwork = preparedIn((tx) => {
  const { addressHash, createdAt } = comments
  const { placeholder } = sql
  return tx
    .select({ createdAt })
    .from(comments)
    .where(
      and(
        eq(addressHash, placeholder('addressHash')),
        gt(createdAt, placeholder('from')),
        lt(createdAt, placeholder('to')),
      ),
    )
    .orderBy(desc(createdAt))
    .limit(1)
    .offset(placeholder('skip'))
    .prepare()
})

/** More than a crowd sends within a pause; beyond, the oldest are forgotten. */
const MOST_CLIENTS = 100_000

/** When each client's last comment was taken: in the order of their comments, so that what has expired stands first. */
class Clients {
  readonly #last = new Map<string, number>()

  last(client: string | null, pause: number, now: number): number {
    for (const [one, at] of this.#last) {
      if (Math.abs(now - at) < pause && this.#last.size <= MOST_CLIENTS) break
      this.#last.delete(one)
    }
    const at = client === null ? undefined : this.#last.get(client)
    return at === undefined || Math.abs(now - at) >= pause ? -Infinity : at
  }

  note(client: string | null, now: number): void {
    if (client === null) return
    this.#last.delete(client)
    this.#last.set(client, now)
  }
}

const clients = new WeakMap<Tx, Clients>()

function clientsOf(tx: Tx): Clients {
  const known = clients.get(tx) ?? new Clients()
  clients.set(tx, known)
  return known
}
