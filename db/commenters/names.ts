import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { preparedIn } from '../prepared.ts'
import { authors, commenters, users } from '../schema/index.ts'
import { lookOf } from '../text/look-alike.ts'
import type { Tx } from '../writer.ts'

/** Letters of two alphabets that look alike in one name: nobody is called so. */
const MIXED = /(?=.*\p{Script=Latin})(?=.*[\p{Script=Cyrillic}\p{Script=Greek}])/u

/**
 * Whether a name passes for somebody else's: the newsroom's, of staff, of a byline, or of another reader who has confirmed
 * it before.
 *
 * @param commenterId whose name it is to be; 0 for nobody yet
 */
export async function isOthersName(
  tx: Tx,
  name: string,
  { commenterId, siteName }: { commenterId: number; siteName: string },
): Promise<boolean> {
  if (MIXED.test(name)) return true
  const look = lookOf(name)
  if (look === '') return true
  const others = [
    { name: siteName },
    ...(await tx.select({ name: users.name }).from(users)),
    ...(await tx.select({ name: authors.name }).from(authors)),
  ]
  if (others.some((other) => lookOf(other.name) === look)) return true
  const [earlier] = await tx
    .select({ id: commenters.id })
    .from(commenters)
    .where(and(eq(commenters.look, look), ne(commenters.id, commenterId)))
    .limit(1)
  return earlier !== undefined
}

/** Names of one transaction. */
const AT_ONCE = 2000

/** Looks at the names that were confirmed before their looks were kept. In steps, so that nobody waits long. */
export async function lookAtAll(db: Db): Promise<void> {
  for (;;) {
    const looked = await db.write(async (tx) => {
      const { id, name, look } = commenters
      const rows = await tx.select({ id, name }).from(commenters).where(isNull(look)).limit(AT_ONCE)
      for (const row of rows) await looking(tx).execute({ id: row.id, look: lookOf(row.name) })
      return rows.length
    })
    if (looked < AT_ONCE) return
  }
}

const looking = preparedIn((tx) =>
  tx
    .update(commenters)
    .set({ look: sql`${sql.placeholder('look')}` })
    .where(eq(commenters.id, sql.placeholder('id')))
    .prepare(),
)
