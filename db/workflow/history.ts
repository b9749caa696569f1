import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { EMPTY_FIELDS, fieldsOf, type DraftFields } from '../drafts/fields.ts'
import { stepping } from '../drafts/may-write.ts'
import { namesOf } from '../drafts/named.ts'
import { standingOf } from '../drafts/standing.ts'
import { articleRevisions, articleSteps, draftRevisions, users } from '../schema/index.ts'
import { isInScope, may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { RevisionKind, Step } from './kinds.ts'

/** Something that an article said once. */
export interface Revision {
  /** What it is asked for by: `12` of a draft, `r3` of what readers had before drafts were kept. */
  key: string
  kind: RevisionKind | 'replaced'
  /** When it was saved; of 'replaced', when something else took its place. */
  at: number
  /** Who saved it; of 'replaced', who put something else in its place. Empty for the system. */
  by: string
  note: string
  /** Whether readers had it, as far as is known. */
  isLive: boolean
}

export interface StepTaken {
  id: number
  step: Step
  at: number
  by: string
  note: string
  dueAt: number | null
}

export interface History {
  headline: string
  revisions: Revision[]
  steps: StepTaken[]
}

const MOST = 200

/** What became of an article, the latest first. @returns null for who may not see it, and where there is none */
export async function articleHistory(db: Db, viewer: Viewer, articleId: number): Promise<History | null> {
  const standing = await seen(db, viewer, articleId)
  if (!standing) return null
  const { version, kind, savedAt, savedByName, note, articleRevision } = draftRevisions
  const kept = await db.read
    .select({ version, kind, savedAt, savedByName, note, articleRevision })
    .from(draftRevisions)
    .where(eq(draftRevisions.articleId, articleId))
    .orderBy(desc(version))
    .limit(MOST)
  const known = new Set(kept.map((row) => row.articleRevision))
  // What a step gave to readers is kept once more when somebody begins to change it: that says nothing new.
  const isSaidAlready = (row: (typeof kept)[number]) =>
    row.kind === 'begun' &&
    row.articleRevision !== null &&
    kept.some((one) => one.articleRevision === row.articleRevision && one.version < row.version)
  const replaced = await db.read
    .select({
      ...{ revision: articleRevisions.revision, at: articleRevisions.createdAt, by: users.name },
      saidNothing: sql<number>`not ${articleRevisions.wasPublic} and ${articleRevisions.bodyHtml} = ''`,
    })
    .from(articleRevisions)
    .leftJoin(users, eq(users.id, articleRevisions.editorId))
    .where(eq(articleRevisions.articleId, articleId))
    .orderBy(desc(articleRevisions.revision))
    .limit(MOST)
  const heldBack = await neverOut(db, articleId)
  const revisions = [
    ...kept
      .filter((row) => !isSaidAlready(row))
      .map((row): Revision => ({
        ...{ key: String(row.version), kind: row.kind, at: row.savedAt, by: row.savedByName, note: row.note },
        isLive: row.articleRevision !== null && !heldBack.has(row.savedAt),
      })),
    // The first of an article that was begun here said nothing, whoever began it and whether he is still there.
    ...replaced
      .filter((row) => !known.has(row.revision) && !(row.revision === 1 && row.saidNothing))
      .map((row): Revision => ({
        ...{
          key: `r${row.revision}`,
          kind: 'replaced',
          at: row.at,
          by: row.by ?? '',
          note: '',
          isLive: true,
        },
      })),
  ].sort((a, b) => b.at - a.at)
  return { headline: standing.fields.headline, revisions, steps: await stepsOf(db, articleId) }
}

/** When it was scheduled, or changed while it waited, with what no reader had: it was taken back or changed before its time. */
async function neverOut(db: Db, articleId: number): Promise<Set<number>> {
  const { id, step, toStatus, at, dueAt } = articleSteps
  const rows = await db.read
    .select({ step, toStatus, at, dueAt })
    .from(articleSteps)
    .where(eq(articleSteps.articleId, articleId))
    .orderBy(asc(id))
  const held = new Set<number>()
  let last: number | null = null
  for (const row of rows) {
    if (row.toStatus === 'scheduled') held.add((last = row.at))
    // The clock gives readers what was written into it last.
    if (row.step === 'publish' && row.dueAt !== null && last !== null) held.delete(last)
  }
  return held
}

async function stepsOf(db: Db, articleId: number): Promise<StepTaken[]> {
  const { id, step, at, userName, note, dueAt } = articleSteps
  return await db.read
    .select({ id, step, at, by: userName, note, dueAt })
    .from(articleSteps)
    .where(eq(articleSteps.articleId, articleId))
    .orderBy(desc(id))
    .limit(MOST)
}

/** What the last of these steps said, such as why an article was sent back; null where it was never taken. */
export async function lastStep(db: Db, articleId: number, ...steps: Step[]): Promise<StepTaken | null> {
  const { id, step, at, userName, note, dueAt } = articleSteps
  const [row] = await db.read
    .select({ id, step, at, by: userName, note, dueAt })
    .from(articleSteps)
    .where(and(eq(articleSteps.articleId, articleId), inArray(step, steps)))
    .orderBy(desc(id))
    .limit(1)
  return row ?? null
}

/** A revision as it is compared: its fields, and the names behind their ids. */
export interface Said {
  fields: DraftFields
  authors: string[]
  tags: string[]
}

/**
 * What an article said in a revision.
 *
 * @param key as articleHistory gives it; `now` for what its draft says, `live` for what readers have
 * @returns null for who may not see it, and where there is none
 */
export async function revisionOf(
  db: Db,
  viewer: Viewer,
  articleId: number,
  key: string,
): Promise<Said | null> {
  const standing = await seen(db, viewer, articleId)
  if (!standing) return null
  const fields = await fieldsAt(db, standing, key)
  return fields && { fields, ...(await namesOf(db.read, fields)) }
}

async function fieldsAt(
  db: Db,
  { article, fields, live }: NonNullable<Awaited<ReturnType<typeof seen>>>,
  key: string,
): Promise<DraftFields | null> {
  if (key === 'now') return fields
  if (key === 'live') return live
  const [, isOld, digits] = /^(r?)(\d{1,9})$/.exec(key) ?? []
  if (digits === undefined) return null
  if (!isOld) {
    const at = and(eq(draftRevisions.articleId, article.id), eq(draftRevisions.version, Number(digits)))
    const [row] = await db.read.select({ fields: draftRevisions.fields }).from(draftRevisions).where(at)
    return row ? fieldsOf(row.fields) : null
  }
  const at = and(eq(articleRevisions.articleId, article.id), eq(articleRevisions.revision, Number(digits)))
  const [row] = await db.read.select().from(articleRevisions).where(at)
  if (!row) return null
  const { headline, standfirst, bodyHtml } = row
  // Nothing else was kept then: it is said to be as it is now, so that it does not seem to differ.
  return fieldsOf({ ...EMPTY_FIELDS, ...live, headline, standfirst, bodyHtml })
}

/** Who may write for its section sees what became of an article: everybody's as an editor, else his own. */
async function seen(db: Db, viewer: Viewer, articleId: number) {
  if (!may(viewer, 'articles.write')) return null
  const standing = await standingOf(db.read, viewer, articleId)
  if (!standing || !stepping(standing).sectionIds.every((id) => isInScope(viewer, id))) return null
  return may(viewer, 'articles.edit') || standing.isOwn ? standing : null
}
