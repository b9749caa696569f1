import { asc, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { effectiveMode } from '../comments/effective-mode.ts'
import { gather, recentComments } from '../comments/screening/gather.ts'
import { readGround } from '../comments/screening/ground.ts'
import { recordScreening } from '../comments/screening/record.ts'
import { screen } from '../comments/screening/screen.ts'
import { comments } from '../schema/index.ts'
import { GUEST } from '../users/viewer.ts'

/**
 * Has screening look at the demo's comments that wait or lie in spam, as at every comment that comes in, so that their
 * cards say what the rules and the filter saw. Their status stays as the demo has it.
 */
export async function screenComments(db: Db): Promise<void> {
  const ground = await readGround(db)
  const { mode } = effectiveMode({ articleMode: null, sectionMode: null }, ground.settings)
  await db.write(async (tx) => {
    const waiting = await tx
      .select()
      .from(comments)
      .where(inArray(comments.status, ['pending', 'spam']))
      .orderBy(asc(comments.id))
    for (const { id, articleId, status, revision, createdAt, body, commenterId, ...author } of waiting) {
      const { authorName: name, authorEmail: email, addressHash } = author
      const recent = await recentComments(tx, email, id, createdAt)
      const text = { name, email, body, honeypot: '' }
      const incoming = { id, articleId, ...text, addressHash, commenterId, mode, recent }
      const screened = screen(await gather(tx, ground, GUEST, incoming, createdAt))
      await recordScreening(tx, { commentId: id, from: status, to: status, revision }, screened, createdAt)
    }
  })
}
