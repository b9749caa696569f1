import { and, desc, eq, ne } from 'drizzle-orm'
import { leaveNoRedirectOver } from '../articles/save.ts'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { applyDraft } from '../drafts/apply.ts'
import { stepping, workflowSettings } from '../drafts/may-write.ts'
import { keepRevision, savedBy } from '../drafts/revisions.ts'
import { standingOf, type Standing } from '../drafts/standing.ts'
import { articleDrafts, articleLocks, articles, articleSteps } from '../schema/index.ts'
import { indexArticle } from '../search/indexing.ts'
import { readSettings } from '../settings/settings.ts'
import { cleanLine } from '../text/plain.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { blockingProblems, type Blocking } from './checklist.ts'
import type { Step } from './kinds.ts'
import { stepRefusal, type StepRefusal, type WorkflowSettings } from './steps.ts'
import { tellOfStep } from './tell.ts'

export interface StepInput {
  articleId: number
  step: Step
  /** The version that was looked at. */
  version: number
  /** When it is to be published, in milliseconds; of `schedule` alone. */
  at?: number | null
  /** What is said to it; for `send-back` it has to be. */
  note?: string
  /** Of `update`: readers are not told that it was changed. */
  quiet?: boolean
}

export type StepResult =
  | { ok: true; status: ArticleStatus }
  | {
      ok: false
      reason: StepRefusal | 'unknown-article' | 'note-missing' | 'no-time' | 'over' | 'slug-taken'
    }
  /** Somebody saved or did something in between. */
  | { ok: false; reason: 'stale' }
  /** Readers' text was changed where the draft changes it too. */
  | { ok: false; reason: 'changed' }
  | { ok: false; reason: 'blocked'; problems: Blocking[] }

/** Steps after which readers will have, or somebody vouches for, what the draft says. */
const LOOKED_OVER: readonly Step[] = ['approve', 'schedule', 'publish', 'update']
const APPLIES: readonly Step[] = ['schedule', 'publish', 'update']

/**
 * Takes an article one step on its way, or back: who may is said by `steps.ts` and nothing else. What is restored is
 * what it was when it was deleted; if it waited for its time then, it is what it was before it was scheduled, whether
 * that time is over or not: nothing comes out by being brought back that was not public when it was deleted.
 *
 * @param now milliseconds
 */
export async function takeStep(db: Db, viewer: Viewer, input: StepInput, now: number): Promise<StepResult> {
  const settings = workflowSettings(await readSettings(db))
  const { step } = input
  return await db.write(async (tx) => {
    const standing = await standingOf(tx, viewer, input.articleId)
    if (!standing) return { ok: false, reason: 'unknown-article' }
    const refusal = stepRefusal(step, stepping(standing), viewer, settings)
    if (refusal) return { ok: false, reason: refusal }
    if (input.version !== standing.version) return { ok: false, reason: 'stale' }
    const note = (input.note ?? '').trim()
    if (step === 'send-back' && note === '') return { ok: false, reason: 'note-missing' }
    if (step === 'schedule' && (input.at ?? null) === null) return { ok: false, reason: 'no-time' }
    if (step === 'schedule' && (input.at ?? 0) <= now) return { ok: false, reason: 'over' }
    const problems = LOOKED_OVER.includes(step) ? await blockingProblems(tx, standing) : []
    if (problems.length > 0) return { ok: false, reason: 'blocked', problems }
    return await take(tx, viewer, standing, { ...input, note, settings }, now)
  })
}

async function take(
  tx: Tx,
  viewer: Viewer,
  standing: Standing,
  input: StepInput & { note: string; settings: WorkflowSettings },
  now: number,
): Promise<StepResult> {
  const { article, draft } = standing
  const { step } = input
  const before = article.status
  const stood = step === 'restore' ? await statusDeleted(tx, article, now) : before
  const to = await statusAfter(tx, { id: article.id, stood }, step)
  const publicSince = await formerly(tx, article, stood)
  const by = savedBy(viewer)
  if (APPLIES.includes(step)) {
    if (draft && draft.basedOn !== article.revision) return { ok: false, reason: 'changed' }
    const times = timesAfter(standing, publicSince, input, now)
    const isKnown = (before === 'scheduled' ? publicSince : article.publishedAt) !== null
    if (!(await applyDraft(tx, standing, { status: to, ...times, isKnown, editorId: by.savedBy })))
      return { ok: false, reason: 'slug-taken' }
  } else await setStatus(tx, standing, { stood, to, publicSince, now })
  await keepStep(tx, standing, { by, note: input.note, now })
  const [row] = await tx
    .insert(articleSteps)
    .values({
      ...{ articleId: article.id, step, fromStatus: before, toStatus: to, note: input.note, at: now },
      ...{
        dueAt: step === 'schedule' ? (input.at ?? null) : null,
        publicSince: step === 'schedule' ? publicSince : null,
        userId: by.savedBy,
        userName: by.savedByName,
      },
    })
    .returning({ stepId: articleSteps.id })
  if (row) await tellOfStep(tx, standing, { ...row, step, by: by.savedBy }, input.settings, now)
  return { ok: true, status: to }
}

const AFTER: Record<Exclude<Step, 'unschedule' | 'restore' | 'update'>, ArticleStatus> = {
  ...{ submit: 'review', 'take-back': 'draft', 'send-back': 'draft', approve: 'approved' },
  ...{ schedule: 'scheduled', publish: 'published', unpublish: 'unpublished', delete: 'deleted' },
}

type ArticleRow = Standing['article']

/**
 * Where a step leads: back to where it stood before, of one that takes another back.
 *
 * @param stood its status; of one that is deleted, what it was until then
 */
async function statusAfter(
  tx: Tx,
  { id, stood }: { id: number; stood: ArticleStatus },
  step: Step,
): Promise<ArticleStatus> {
  if (step === 'update') return stood
  if (step === 'unschedule') return await statusUnscheduled(tx, id)
  if (step !== 'restore') return AFTER[step]
  return stood === 'scheduled' ? await statusUnscheduled(tx, id) : stood
}

/** Where it stood before it was scheduled; scheduled anew for another time, before the first of these times. */
async function statusUnscheduled(tx: Tx, articleId: number): Promise<ArticleStatus> {
  const { fromStatus } = articleSteps
  const [row] = await tx
    .select({ fromStatus })
    .from(articleSteps)
    .where(
      and(
        eq(articleSteps.articleId, articleId),
        eq(articleSteps.step, 'schedule'),
        ne(fromStatus, 'scheduled'),
      ),
    )
    .orderBy(desc(articleSteps.id))
    .limit(1)
  return row?.fromStatus ?? 'draft'
}

/** What it was when it was deleted. By an import that is no step: then the last one led where it stood. */
async function statusDeleted(
  tx: Tx,
  { id, publishedAt }: ArticleRow,
  now: number,
): Promise<Exclude<ArticleStatus, 'deleted'>> {
  const { step, fromStatus, toStatus } = articleSteps
  const [last] = await tx
    .select({ step, fromStatus, toStatus })
    .from(articleSteps)
    .where(eq(articleSteps.articleId, id))
    .orderBy(desc(articleSteps.id))
    .limit(1)
  const was = last?.step === 'delete' ? last.fromStatus : last?.toStatus
  if (was && was !== 'deleted') return was
  if (publishedAt === null) return 'draft'
  return publishedAt > now ? 'scheduled' : 'published'
}

/** Since when readers had had an article that is not public now; null where they never had it. */
async function formerly(
  tx: Tx,
  { id, publishedAt }: ArticleRow,
  stood: ArticleStatus,
): Promise<number | null> {
  if (stood === 'unpublished') return publishedAt
  if (stood !== 'scheduled') return null
  const [row] = await tx
    .select({ publicSince: articleSteps.publicSince })
    .from(articleSteps)
    .where(and(eq(articleSteps.articleId, id), eq(articleSteps.step, 'schedule')))
    .orderBy(desc(articleSteps.id))
    .limit(1)
  return row?.publicSince ?? null
}

/** When it was published and changed, as readers are told. */
function timesAfter(
  { article }: Standing,
  publicSince: number | null,
  { step, at, quiet }: StepInput,
  now: number,
) {
  const { publishedAt, updatedAt, status } = article
  if (step === 'schedule') return { publishedAt: at ?? now, updatedAt: at ?? now }
  if (step === 'update' && status === 'published') return { publishedAt, updatedAt: quiet ? updatedAt : now }
  if (step === 'update') return { publishedAt, updatedAt }
  // Published once more it keeps its date; what waited for its time is published now.
  return { publishedAt: publicSince ?? now, updatedAt: now }
}

interface Turn {
  stood: ArticleStatus
  to: ArticleStatus
  publicSince: number | null
  now: number
}

async function setStatus(tx: Tx, { article }: Standing, { stood, to, publicSince, now }: Turn) {
  const wasOrIsPublic = article.status === 'published' || to === 'published'
  await tx
    .update(articles)
    .set({
      status: to,
      deletedAt: to === 'deleted' ? now : null,
      ...(stood === 'scheduled' ? { publishedAt: publicSince } : {}),
      ...(wasOrIsPublic ? { updatedAt: now } : {}),
    })
    .where(eq(articles.id, article.id))
  if (to !== 'published') return
  await indexArticle(tx, article.id)
  await leaveNoRedirectOver(tx, { ...article, status: to })
}

interface Kept {
  by: ReturnType<typeof savedBy>
  note: string
  now: number
}

/** Each step is a revision too: what was approved or published can be compared with whatever comes. */
async function keepStep(tx: Tx, standing: Standing, { by, note, now }: Kept) {
  const { article, fields } = standing
  const version = standing.version + 1
  const [after] = await tx
    .select({ revision: articles.revision })
    .from(articles)
    .where(eq(articles.id, article.id))
  const isLive = after !== undefined && after.revision !== article.revision
  await keepRevision(tx, {
    ...{ articleId: article.id, version, fields, kind: 'step', note: cleanLine(note), savedAt: now, ...by },
    articleRevision: isLive ? after.revision : null,
  })
  // Who looked at the draft before the step has not seen it.
  await tx.update(articleDrafts).set({ version }).where(eq(articleDrafts.articleId, article.id))
  await tx.delete(articleLocks).where(eq(articleLocks.articleId, article.id))
}
