import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { commenters } from '../schema/index.ts'

/** A reader who has confirmed his address. */
export interface Commenter {
  id: number
  /** As he wrote it. */
  email: string
  /** In lower case, for comparing. */
  emailKey: string
  /** The name that is his here, with a mark beside it; empty where another reader had it first. */
  name: string
  version: number
  confirmedAt: number
  unsubscribedAt: number | null
}

/** Whom a signed link or cookie names; null once its version has been left behind, or he is erased. */
export async function commenterOf(
  db: Db,
  { id, version }: { id: number; version: number },
): Promise<Commenter | null> {
  const [row] = await db.read
    .select()
    .from(commenters)
    .where(and(eq(commenters.id, id), eq(commenters.version, version)))
  return row ?? null
}

/**
 * Whether he wants mail about answers and decisions.
 *
 * @param now milliseconds
 */
export async function switchMail(
  db: Db,
  { id }: Pick<Commenter, 'id'>,
  wanted: boolean,
  now: number,
): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .update(commenters)
      .set({ unsubscribedAt: wanted ? null : now })
      .where(eq(commenters.id, id))
  })
}

/** Ends every link that he was sent and every browser that remembers him. */
export async function endAll(db: Db, { id, version }: Pick<Commenter, 'id' | 'version'>): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .update(commenters)
      .set({ version: version + 1 })
      .where(and(eq(commenters.id, id), eq(commenters.version, version)))
  })
}
