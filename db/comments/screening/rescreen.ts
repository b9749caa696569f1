import { and, eq, isNull, sql } from 'drizzle-orm'
import { preparedIn } from '../../prepared.ts'
import { articles, sections, users } from '../../schema/index.ts'
import { GUEST, type Viewer } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'
import { effectiveMode } from '../effective-mode.ts'
import type { CommentStatus } from '../status.ts'
import type { Barred, RuledStatus } from './finding.ts'
import { gather, recentComments } from './gather.ts'
import type { Ground } from './ground.ts'
import { recordScreening } from './record.ts'
import { screen } from './screen.ts'

interface Changed {
  id: number
  articleId: number
  status: CommentStatus
  revision: number
  authorName: string
  authorEmail: string
  addressHash: string | null
  commenterId: number | null
  /** Of the staff, who wrote it signed in; null for readers. */
  userId: number | null
}

/**
 * Looks at a comment anew whose author changes it, by all rules: what a moderator approved was another text, so a public
 * comment may have to wait again. Keeps what it saw and logs what a rule decided; writing text and status is for the
 * caller, in the same transaction. What was rejected, or thrown away, stays so whatever is written into it.
 *
 * @param comment as it is before the change
 * @param ground see readGround: what was committed before the transaction
 * @param now milliseconds
 * @returns the status to be given with the new text; or that its author may not comment, and so not change it
 */
export async function rescreen(
  tx: Tx,
  comment: Changed,
  newBody: string,
  ground: Ground,
  now: number,
): Promise<{ ok: true; status: CommentStatus } | { ok: false; barred: Barred }> {
  const { id, articleId, addressHash, commenterId, authorName: name, authorEmail: email } = comment
  const [modes] = await modesOf(tx).execute({ articleId })
  if (!modes) throw new Error(`there is no article ${articleId}`)
  const { mode } = effectiveMode(modes, ground.settings)
  const recent = await recentComments(tx, email, id, now)
  const text = { name, email, body: newBody, honeypot: '' }
  const incoming = { id, articleId, ...text, addressHash, commenterId, mode, recent }
  const screened = screen(await gather(tx, ground, await writerOf(tx, comment), incoming, now))
  if (screened.barred) return { ok: false, barred: screened.barred }
  const to = statusAfter(comment.status, screened.status)
  await recordScreening(
    tx,
    { commentId: id, from: comment.status, to, revision: comment.revision },
    screened,
    now,
  )
  return { ok: true, status: to }
}

/** A comment that waits for its moderator is not published because its text was changed. */
function statusAfter(before: CommentStatus, ruled: RuledStatus): CommentStatus {
  if (before === 'approved') return ruled
  return before === 'pending' && ruled !== 'approved' ? ruled : before
}

/** Who wrote it signed in is no reader who passes for himself, as long as he is of the staff. */
async function writerOf(tx: Tx, { userId }: Changed): Promise<Viewer> {
  const [user] = userId === null ? [] : await staffWith(tx).execute({ userId })
  return user ? { kind: 'staff', ...user } : GUEST
}

const staffWith = preparedIn((tx) =>
  tx
    .select({ id: users.id, name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(and(eq(users.id, sql.placeholder('userId')), isNull(users.disabledAt)))
    .prepare(),
)

const modesOf = preparedIn((tx) =>
  tx
    .select({ articleMode: articles.commentMode, sectionMode: sections.commentMode })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, sql.placeholder('articleId')))
    .prepare(),
)
