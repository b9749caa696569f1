import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { askToConfirm } from '../commenters/ask.ts'
import { queueMail } from '../outbox/queue.ts'
import { preparedIn } from '../prepared.ts'
import { articles, comments, sections } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { closedBecause, type ClosedBecause } from './closing.ts'
import { effectiveMode } from './effective-mode.ts'
import type { CommentFields } from './form.ts'
import { mustWait, noteTaken } from './limits.ts'
import { placeOf, type Place } from './place.ts'
import type { Barred } from './screening/finding.ts'
import { gather, recentComments } from './screening/gather.ts'
import { readGround } from './screening/ground.ts'
import { recordScreening } from './screening/record.ts'
import { screen, type Screened } from './screening/screen.ts'
import type { CommentStatus } from './status.ts'

export interface NewComment extends CommentFields {
  articleId: number
  /** The comment that is answered, if any. */
  parentId: number | null
  /** The client's address, or its /64: for the pause between two comments, and kept nowhere. */
  client?: string | null
  /** Keyed hash of the client's network. */
  addressHash: string | null
  /** The same as it was before the salt was changed last: sanctions are checked against it, and it is kept nowhere. */
  earlierHash?: string | null
  /** What stood in the field that people do not see: a robot's mark. */
  honeypot: string
  /** How long the form took, in milliseconds, as the browser says; null where it says nothing. */
  tookMs?: number | null
  /** The reader whose confirmed address this browser holds, as its signed cookie says; null for everybody else. */
  commenterId?: number | null
  /** Whether the reader asked for mail about answers and the decision. */
  wantsMail?: boolean
}

export type CommentRefusal =
  | { reason: 'unknown-article' | 'parent-unavailable' | 'duplicate' }
  | { reason: 'closed'; because: ClosedBecause }
  | { reason: 'too-fast' | 'network-busy'; waitSeconds: number }
  /** By a sanction, which says no more to who has not shown that it is about him. */
  | { reason: 'barred' }
  /** By a sanction, with its reason; suspended for so many seconds more. */
  | { reason: 'banned'; because: string }
  | { reason: 'suspended'; because: string; waitSeconds: number }
export type PostResult =
  | { ok: true; id: number; status: CommentStatus; path: { section: string; slug: string } }
  | ({ ok: false } & CommentRefusal)

/**
 * Takes a reader's comment. The gates stand in WordPress's order: the article, comments open, the parent, duplicate,
 * flood. What has passed them is screened: published at once, held for a moderator, or put away, and what screening saw
 * is kept with it.
 *
 * @param viewer who is signed in: staff who decide on comments, and authors under their own articles, speak at once
 * @param input fields cleaned by checkCommentFields
 * @param now milliseconds
 */
export async function postComment(
  db: Db,
  viewer: Viewer,
  input: NewComment,
  now: number,
): Promise<PostResult> {
  const ground = await readGround(db)
  const { settings } = ground
  return await db.write(async (tx) => {
    const [target] = await targetOf(tx).execute({ articleId: input.articleId })
    if (!target) return { ok: false, reason: 'unknown-article' }
    const because = closedBecause(target, settings, now)
    if (because) return { ok: false, reason: 'closed', because }
    const place = await placeOf(tx, input)
    if (!place) return { ok: false, reason: 'parent-unavailable' }
    if (await isDuplicate(tx, input, place)) return { ok: false, reason: 'duplicate' }
    const recent = await recentComments(tx, input.email, 0, now)
    const sender = { client: input.client ?? null, addressHash: input.addressHash, recent }
    const wait = canModerate(viewer) ? null : await mustWait(tx, sender, settings, now)
    if (wait) return { ok: false, ...wait }

    const { mode } = effectiveMode(target, settings)
    const incoming = { ...input, commenterId: input.commenterId ?? null, mode, recent }
    const screened = screen(await gather(tx, ground, viewer, incoming, now))
    if (screened.barred) return { ok: false, ...barredWords(screened.barred, now) }
    const id = await insert(tx, viewer, input, { ...place, status: screened.status }, now)
    await keep(tx, id, screened, now)
    // What rules have thrown away sends no mail to anybody.
    if (['approved', 'pending'].includes(screened.status)) await writeIfAsked(tx, id, input, now)
    noteTaken(tx, sender, now)
    return { ok: true, id, status: screened.status, path: { section: target.section, slug: target.slug } }
  })
}

function barredWords({ because, until }: Barred, now: number): CommentRefusal {
  if (because === null) return { reason: 'barred' }
  if (until === null) return { reason: 'banned', because }
  return { reason: 'suspended', because, waitSeconds: Math.ceil((until - now) / 1000) }
}

const keep = async (tx: Tx, commentId: number, screened: Screened, now: number) =>
  await recordScreening(tx, { commentId, from: null, to: screened.status, revision: 0 }, screened, now)

const targetOf = preparedIn((tx) => {
  const { slug, publishedAt, commentsOpen, commentsCloseAt, commentMode: articleMode } = articles
  const section = {
    ...{ section: sections.slug, sectionOpen: sections.commentsOpen, sectionMode: sections.commentMode },
  }
  return tx
    .select({ ...section, slug, publishedAt, commentsOpen, commentsCloseAt, articleMode })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.id, sql.placeholder('articleId')), eq(articles.status, 'published')))
    .prepare()
})

/** The same words of the same person in the same place, unless a moderator threw the first away. */
async function isDuplicate(tx: Tx, input: NewComment, { parentId }: Place): Promise<boolean> {
  const { articleId, body } = input
  const rows = await sameWords(tx).execute({ emailKey: emailKey(input.email), articleId, body })
  return rows.some((row) => row.parentId === parentId)
}

const sameWords = preparedIn((tx) =>
  tx
    .select({ parentId: comments.parentId })
    .from(comments)
    .where(
      and(
        eq(comments.emailKey, sql.placeholder('emailKey')),
        eq(comments.articleId, sql.placeholder('articleId')),
        eq(comments.body, sql.placeholder('body')),
        ne(comments.status, 'trash'),
      ),
    )
    .prepare(),
)

async function insert(
  tx: Tx,
  viewer: Viewer,
  input: NewComment,
  place: Place & { status: CommentStatus },
  now: number,
): Promise<number> {
  const { articleId, name, email, body, addressHash } = input
  const userId = viewer.kind === 'staff' ? viewer.id : null
  const [row] = await insertion(tx).execute({
    ...{ articleId, ...place, addressHash, userId, body, createdAt: now },
    ...{ authorName: name, authorEmail: email, emailKey: emailKey(email) },
    ...{ commenterId: input.commenterId ?? null, wantsMail: input.wantsMail ?? false },
  })
  if (!row) throw new Error('the comment was not written')
  return row.id
}

/**
 * The letter right after posting, to who asked for mail: it holds the link by which he can still change the comment. Who has
 * not said yet that the address is his is asked that, and nothing else. A robot has none sent.
 */
async function writeIfAsked(tx: Tx, id: number, input: NewComment, now: number) {
  const { email, addressHash, wantsMail = false, commenterId = null, honeypot } = input
  if (!wantsMail || honeypot !== '') return
  const to = emailKey(email)
  if (commenterId === null) await askToConfirm(tx, { id, emailKey: to, addressHash }, now)
  else await queueMail(tx, { kind: 'received', to, data: { commentId: id }, once: `received:${id}` }, now)
}

const insertion = preparedIn((tx) => {
  const { placeholder } = sql
  return tx
    .insert(comments)
    .values({
      ...{ articleId: placeholder('articleId'), parentId: placeholder('parentId') },
      ...{ threadId: placeholder('threadId'), replyToId: placeholder('replyToId') },
      ...{ depth: placeholder('depth'), status: placeholder('status'), userId: placeholder('userId') },
      ...{ authorName: placeholder('authorName'), authorEmail: placeholder('authorEmail') },
      ...{ emailKey: placeholder('emailKey'), body: placeholder('body') },
      ...{ addressHash: placeholder('addressHash'), createdAt: placeholder('createdAt') },
      ...{ commenterId: placeholder('commenterId'), wantsMail: placeholder('wantsMail') },
    })
    .returning({ id: comments.id })
    .prepare()
})
