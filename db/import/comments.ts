import { eq, inArray } from 'drizzle-orm'
import { under, type Place } from '../comments/place.ts'
import { comments, moderationLog } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import type { Tx } from '../writer.ts'
import type { CommentRecord } from './comment-records.ts'
import type { ImportRun } from './context.ts'
import type { Entry } from './ledger.ts'
import type { Report } from './report.ts'
import { inThreadOrder, type Threaded } from './threads.ts'

export interface PreparedComments {
  /** The article's id in the export. */
  article: string
  threads: Threaded<CommentRecord>[]
  known: Map<string, Entry>
}

type Standing = { id: number; parentId: number | null; threadId: number | null; depth: number }

const AT_ONCE = 500
const TOP: Place = { parentId: null, threadId: null, replyToId: null, depth: 1 }

/** Puts an article's comments in the order to write them and learns which are here; null when nothing has changed. */
export async function prepareComments(
  { ledger, report }: ImportRun,
  article: string,
  label: string,
  records: CommentRecord[],
): Promise<PreparedComments | null> {
  if (records.length === 0) return null
  const threads = inThreadOrder(records)
  for (const { comment, cut } of threads) if (cut) warnOfCut(report, comment, cut, label)
  const known = await ledger.under('comment', article)
  const isDue = ({ comment }: Threaded<CommentRecord>) =>
    known.get(`${article}/${comment.id}`)?.checksum !== comment.checksum
  if (threads.some(isDue)) return { article, threads, known }
  report.tally('comment', 'unchanged', threads.length)
  return null
}

/** Writes new comments and changed ones, parents first. What a moderator decided here stays decided. */
export async function writeComments(
  tx: Tx,
  run: ImportRun,
  articleId: number,
  prepared: PreparedComments,
): Promise<void> {
  const { article, threads, known } = prepared
  const standing = await standingOf(tx, known)
  for (const { comment, parent } of threads) {
    const externalId = `${article}/${comment.id}`
    const before = known.get(externalId)
    if (before?.checksum === comment.checksum) run.report.tally('comment', 'unchanged')
    else if (before && !standing.has(externalId)) {
      run.report.skip('comment', `${comment.id} by ${comment.authorName}`, 'it was removed here')
    } else {
      const above = parent === null ? undefined : standing.get(`${article}/${parent}`)
      const localId = before
        ? before.localId
        : await insert(tx, articleId, comment, above ? under(above) : TOP, standing, externalId)
      if (before) await update(tx, localId, comment)
      await run.ledger.remember(tx, 'comment', externalId, { localId, checksum: comment.checksum })
      run.report.tally('comment', before ? 'changed' : 'new')
    }
  }
}

async function insert(
  tx: Tx,
  articleId: number,
  { status, authorName, authorEmail, body, createdAt }: CommentRecord,
  place: Place,
  standing: Map<string, Standing>,
  externalId: string,
): Promise<number> {
  const words = { status, authorName, authorEmail, emailKey: emailKey(authorEmail), body, createdAt }
  const [row] = await tx
    .insert(comments)
    .values({ articleId, ...place, ...words })
    .returning({ id: comments.id })
  if (!row) throw new Error('the comment was not written')
  standing.set(externalId, { id: row.id, ...place })
  return row.id
}

async function update(tx: Tx, id: number, { status, authorName, authorEmail, body }: CommentRecord) {
  const [before] = await tx.select().from(comments).where(eq(comments.id, id))
  if (!before) return
  const [decision] = await tx
    .select({ id: moderationLog.id })
    .from(moderationLog)
    .where(eq(moderationLog.commentId, id))
    .limit(1)
  const decidedHere = before.decidedAt !== null || decision !== undefined
  const words = { authorName, authorEmail, emailKey: emailKey(authorEmail), body }
  await tx
    .update(comments)
    .set({ ...words, status: decidedHere ? before.status : status, revision: before.revision + 1 })
    .where(eq(comments.id, id))
}

/** Where the comments stand that are here already. */
async function standingOf(tx: Tx, known: Map<string, Entry>): Promise<Map<string, Standing>> {
  const rows = new Map<number, Standing>()
  const ids = [...known.values()].map(({ localId }) => localId)
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { id, parentId, threadId, depth } = comments
    const found = await tx
      .select({ id, parentId, threadId, depth })
      .from(comments)
      .where(inArray(id, ids.slice(from, from + AT_ONCE)))
    for (const row of found) rows.set(row.id, row)
  }
  return new Map(
    [...known].flatMap(([externalId, { localId }]) => {
      const row = rows.get(localId)
      return row ? [[externalId, row]] : []
    }),
  )
}

function warnOfCut(report: Report, comment: CommentRecord, cut: 'missing' | 'cycle', label: string) {
  const what =
    cut === 'missing' ? `answers ${comment.parent}, which is not imported` : 'answers itself in a circle'
  report.warn(
    'answers that stand at the top of a thread now',
    `${comment.id} by ${comment.authorName} on ${label}: ${what}`,
  )
}
