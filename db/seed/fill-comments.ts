import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { under } from '../comments/place.ts'
import { writeLog } from '../moderation/log.ts'
import { comments } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import { SYSTEM } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { comments as seedComments } from './comments.ts'
import { idOf } from './ids.ts'
import { REJECTED } from './moderation.ts'
import type { SeedArticle, SeedComment } from './newsroom.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const TOP = { parentId: null, threadId: null, replyToId: null, depth: 1 }

/** The demo's comments, with a log row for each that was decided on. @returns their ids, by their names in the demo */
export async function fillComments(
  tx: Tx,
  demo: SeedArticle[],
  articleIds: Map<string, number>,
  now: number,
): Promise<Map<string, number>> {
  const publishedAt = new Map(demo.map((article) => [article.slug, now - article.publishedHoursAgo * HOUR]))
  const ids = new Map<string, number>()
  for (const seed of seedComments) {
    const createdAt = idOf(publishedAt, seed.article) + seed.minutesAfter * MINUTE
    const articleId = idOf(articleIds, seed.article)
    ids.set(
      seed.id,
      await fillComment(
        tx,
        seed,
        { articleId, createdAt, parentId: seed.parent ? idOf(ids, seed.parent) : null },
        now,
      ),
    )
  }
  return ids
}

/** As different as moderators' days are, and the same in every newsroom. */
const minutesToDecide = ({ body }: SeedComment) => 2 + ((body.length * 7) % 53)

interface Placed {
  articleId: number
  parentId: number | null
  createdAt: number
}

async function fillComment(
  tx: Tx,
  seed: SeedComment,
  { articleId, parentId, createdAt }: Placed,
  now: number,
): Promise<number> {
  const decidedAt =
    seed.status === 'pending' ? null : Math.min(now, createdAt + minutesToDecide(seed) * MINUTE)
  const [row] = await tx
    .insert(comments)
    .values({
      ...(await placeUnder(tx, parentId)),
      ...{ articleId, createdAt, decidedAt, status: seed.status, body: seed.body },
      ...{ authorName: seed.name, authorEmail: seed.email, emailKey: emailKey(seed.email) },
      revision: decidedAt === null ? 1 : 2,
    })
    .returning({ id: comments.id })
  if (!row) throw new Error('a demo comment was not written')
  if (decidedAt !== null) {
    const decision = { action: 'demo', fromStatus: 'pending', toStatus: seed.status, revision: 1 } as const
    const about = { subject: 'comment', subjectId: row.id, commentId: row.id } as const
    await writeLog(
      tx,
      SYSTEM,
      { ...about, ...decision, reason: REJECTED[seed.id]?.reason ?? '', batch: randomUUID() },
      decidedAt,
    )
  }
  return row.id
}

async function placeUnder(tx: Tx, parentId: number | null) {
  if (parentId === null) return TOP
  const { id, threadId, depth } = comments
  const [parent] = await tx
    .select({ id, parentId: comments.parentId, threadId, depth })
    .from(comments)
    .where(eq(comments.id, parentId))
  return parent ? under(parent) : TOP
}
