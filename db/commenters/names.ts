import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { terms, matchAll } from '../search/match.ts'
import { authors, commenters, comments, users } from '../schema/index.ts'
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
    ...(await confirmedLike(tx, name, commenterId)),
  ]
  return others.some((other) => lookOf(other.name) === look)
}

/** Found by the words of the name in the index of comments: a name that no comment bears is nobody's. */
async function confirmedLike(tx: Tx, name: string, commenterId: number) {
  const words = matchAll(terms(name))
  if (!words) return []
  return await tx
    .selectDistinct({ name: commenters.name })
    .from(comments)
    .innerJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(
      and(
        sql`${comments.id} in (select rowid from comments_fts where comments_fts match ${`author_name : (${words})`})`,
        isNotNull(comments.commenterId),
        ne(commenters.id, commenterId),
      ),
    )
}
