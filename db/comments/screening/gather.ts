import { and, desc, eq, gt, isNull, ne, or, sql } from 'drizzle-orm'
import { erasedValueIfAny } from '../../commenters/erased-list.ts'
import { among, listOf, preparedIn } from '../../prepared.ts'
import { articleAuthors, authors, commenters, comments, sanctions } from '../../schema/index.ts'
import { emailKey } from '../../text/email.ts'
import { canModerate } from '../../users/policy.ts'
import type { Viewer } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'
import type { CommentMode } from '../modes.ts'
import { PUBLISHED } from '../status.ts'
import { wordsIn, type Context, type CommentText, type Sanction } from './context.ts'
import type { Ground } from './ground.ts'
import { REJECTIONS_MS } from './rejections.ts'
import { REPEAT_MS } from './repeat.ts'
import { isInForce } from './sanction.ts'

export interface Incoming extends CommentText {
  articleId: number
  honeypot: string
  /** See Context. */
  tookMs?: number | null
  addressHash: string | null
  earlierHash?: string | null
  /** Of a confirmed address; null for everybody else. */
  commenterId: number | null
  mode: CommentMode
  /** See recentComments. */
  recent: Context['recent']
  /** The comment itself, when it is there already and is looked at anew. */
  id?: number
}

/** Reads what the phases want to know of a comment's sender. @param now milliseconds */
export async function gather(
  tx: Tx,
  ground: Ground,
  viewer: Viewer,
  incoming: Incoming,
  now: number,
): Promise<Context> {
  const { name, email, body, honeypot, mode } = incoming
  const { settings, wordRules, names } = ground
  const comment = { name, email, body }
  const sender = { emailKey: emailKey(email), addressHash: incoming.addressHash, id: incoming.id ?? 0 }
  return {
    ...{
      comment,
      honeypot,
      words: wordsIn(comment),
      tookMs: incoming.tookMs ?? null,
      settings,
      mode,
      wordRules,
      names,
      now,
    },
    staff: await staffFacts(tx, viewer, incoming.articleId),
    commenter: await commenterFacts(tx, incoming, settings['comments.holdFirst']),
    recent: incoming.recent,
    repeated: (await sameText(tx).execute({ ...sender, body, since: now - REPEAT_MS })).length > 0,
    sanctions: await sanctionsOn(tx, incoming, now),
    spam: ground.spamFilter(comment),
  }
}

async function staffFacts(tx: Tx, viewer: Viewer, articleId: number): Promise<Context['staff']> {
  if (viewer.kind !== 'staff') return null
  const [own] = await tx
    .select({ id: authors.id })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(and(eq(articleAuthors.articleId, articleId), eq(authors.userId, viewer.id)))
    .limit(1)
  return { id: viewer.id, decides: canModerate(viewer), wroteArticle: own !== undefined }
}

async function commenterFacts(
  tx: Tx,
  { commenterId, mode, id: except = 0 }: Incoming,
  enough: number,
): Promise<Context['commenter']> {
  if (commenterId === null) return null
  const [commenter] = await commenterWith(tx).execute({ commenterId })
  if (!commenter) return null
  const approved = mode === 'hold-first' ? await approvedOf(tx).execute({ commenterId, enough, except }) : []
  return { emailKey: commenter.emailKey, approved: approved.length }
}

const commenterWith = preparedIn((tx) =>
  tx
    .select({ emailKey: commenters.emailKey })
    .from(commenters)
    .where(eq(commenters.id, sql.placeholder('commenterId')))
    .prepare(),
)

const approvedOf = preparedIn((tx) =>
  tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.commenterId, sql.placeholder('commenterId')),
        eq(comments.status, PUBLISHED),
        // An approval of the words before is none of the words now.
        ne(comments.id, sql.placeholder('except')),
      ),
    )
    .limit(sql.placeholder('enough'))
    .prepare(),
)

/** Enough for a rate, however much somebody has sent. */
const MOST_RECENT = 100

/**
 * What the same e-mail sent within the days that the phases look back, the newest first.
 *
 * @param except a comment that is looked at anew; 0 for none
 * @param now milliseconds
 */
export async function recentComments(
  tx: Tx,
  email: string,
  except: number,
  now: number,
): Promise<Context['recent']> {
  return await recentOf(tx).execute({ emailKey: emailKey(email), since: now - REJECTIONS_MS, id: except })
}

const recentOf = preparedIn((tx) =>
  tx
    .select({ status: comments.status, createdAt: comments.createdAt })
    .from(comments)
    .where(
      and(
        eq(comments.emailKey, sql.placeholder('emailKey')),
        gt(comments.createdAt, sql.placeholder('since')),
        ne(comments.id, sql.placeholder('id')),
      ),
    )
    .orderBy(desc(comments.createdAt))
    .limit(MOST_RECENT)
    .prepare(),
)

const sameText = preparedIn((tx) =>
  tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        or(
          eq(comments.emailKey, sql.placeholder('emailKey')),
          eq(comments.addressHash, sql.placeholder('addressHash')),
        ),
        gt(comments.createdAt, sql.placeholder('since')),
        eq(comments.body, sql.placeholder('body')),
        ne(comments.id, sql.placeholder('id')),
      ),
    )
    .limit(1)
    .prepare(),
)

async function sanctionsOn(
  tx: Tx,
  { email, commenterId, addressHash, earlierHash }: Incoming,
  now: number,
): Promise<Sanction[]> {
  const rows = await sanctionsOf(tx).execute({
    commenter: String(commenterId ?? ''),
    email: emailKey(email),
    erased: erasedValueIfAny(emailKey(email)),
    network: addressHash ?? '',
    earlier: earlierHash ?? '',
    domains: listOf(domainsOf(email)),
  })
  return rows.filter((row) => isInForce(row, now))
}

/** `mail.example.org` and `example.org`: whoever bans a domain means what hangs on it too. */
function domainsOf(email: string): string[] {
  const labels = (email.split('@').at(-1) ?? '').toLowerCase().split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

const sanctionsOf = preparedIn((tx) => {
  const { kind, subject, value, reason, expiresAt, liftedAt } = sanctions
  const { placeholder } = sql
  return tx
    .select({ kind, subject, reason, expiresAt, liftedAt })
    .from(sanctions)
    .where(
      and(
        or(
          and(eq(subject, 'commenter'), eq(value, placeholder('commenter'))),
          and(eq(subject, 'email'), eq(value, placeholder('email'))),
          and(eq(subject, 'email'), eq(value, placeholder('erased'))),
          and(eq(subject, 'network'), eq(value, placeholder('network'))),
          and(eq(subject, 'network'), eq(value, placeholder('earlier'))),
          and(eq(subject, 'domain'), among(value, 'domains')),
        ),
        isNull(liftedAt),
      ),
    )
    .prepare()
})
