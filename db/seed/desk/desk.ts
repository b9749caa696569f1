import { eq } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { media } from '../../schema/index.ts'
import type { Tx } from '../../writer.ts'
import type { Staff } from './staff.ts'

/** What the demo's staff work with while the newsroom is being filled. */
export interface Desk {
  /** Whose writes belong to the transaction that fills the newsroom: see `within`. */
  db: Db
  staff: Staff
  /** Ids by their names in the demo. */
  articles: Map<string, number>
  sections: Map<string, number>
  tags: Map<string, number>
}

/** A database in the middle of a transaction: commands that are given it are steps of that one. */
export const within = (db: Db, tx: Tx): Db => ({ ...db, read: tx, write: async (work) => await work(tx) })

/**
 * What a command has done.
 *
 * @throws Error when it was refused: then the demo is wrong
 */
export function did<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result)}`)
  return result as Extract<Result, { ok: true }>
}

/** @returns null where the demo has no such picture */
export async function pictureId(db: Db, name: string): Promise<number | null> {
  const [row] = await db.read.select({ id: media.id }).from(media).where(eq(media.name, name))
  return row?.id ?? null
}
