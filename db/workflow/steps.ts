import type { ArticleStatus } from '../articles/status.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { STEPS, type Step } from './kinds.ts'

/** What of an article decides on who may do what with it. */
export interface Stepping {
  status: ArticleStatus
  /** Whether the viewer began it, or stands in its byline. */
  isOwn: boolean
  /** Whether there are changes that readers do not have. */
  hasChanges: boolean
  /** Its section, and the one that its draft is to stand in. */
  sectionIds: readonly number[]
  /** Whether readers have ever had it. */
  wasPublic: boolean
}

export interface WorkflowSettings {
  /** Whether somebody else has to look at an article before it is published. */
  fourEyes: boolean
}

export type StepRefusal = 'forbidden' | 'four-eyes' | 'not-now' | 'unchanged'

/** What an article has to be for a step. */
const FROM: Record<Step, readonly ArticleStatus[]> = {
  submit: ['draft'],
  'take-back': ['review'],
  'send-back': ['review', 'approved'],
  approve: ['draft', 'review'],
  schedule: ['draft', 'review', 'approved', 'unpublished', 'scheduled'],
  unschedule: ['scheduled'],
  publish: ['draft', 'review', 'approved', 'unpublished', 'scheduled'],
  update: ['published', 'scheduled'],
  unpublish: ['published'],
  restore: ['deleted'],
  delete: ['draft', 'review', 'approved', 'scheduled', 'published', 'unpublished'],
}

/**
 * Why somebody may not take a step; null if he may. Whether the step fits comes last: who may do nothing is told
 * nothing of how an article stands.
 */
export function stepRefusal(
  step: Step,
  article: Stepping,
  viewer: Viewer,
  { fourEyes }: WorkflowSettings,
): StepRefusal | null {
  if (!isRight(step, article, viewer)) return 'forbidden'
  if (!FROM[step].includes(article.status)) return 'not-now'
  if (step === 'update' && !article.hasChanges) return 'unchanged'
  return fourEyes && article.isOwn && needsAnother(step, article) ? 'four-eyes' : null
}

/** The steps that somebody may take with an article as it stands, in the order of its life. */
export function stepsFrom(article: Stepping, viewer: Viewer, settings: WorkflowSettings): Step[] {
  return STEPS.filter((step) => stepRefusal(step, article, viewer, settings) === null)
}

function isRight(step: Step, article: Stepping, viewer: Viewer): boolean {
  const has = (right: 'articles.write' | 'articles.publish' | 'articles.edit') =>
    may(viewer, right) && article.sectionIds.every((id) => mayIn(viewer, right, id))
  if (has('articles.edit')) return true
  if (!article.isOwn) return false
  if (step === 'submit' || step === 'take-back') return has('articles.write')
  if (step === 'approve' || step === 'send-back') return false
  // What readers never had, its writer may throw away and fetch back, while nobody else has taken it up.
  if ((step === 'delete' && article.status === 'draft') || (step === 'restore' && !article.wasPublic))
    return has('articles.write')
  return has('articles.publish')
}

/** What its own writer may not do by himself, where two pairs of eyes are asked for. */
function needsAnother(step: Step, article: Stepping): boolean {
  if (step === 'approve' || step === 'update') return true
  if (step !== 'publish' && step !== 'schedule') return false
  // Approved by somebody else, and not changed since: nobody writes on it then. See may-write.ts.
  if (article.status === 'scheduled') return article.hasChanges
  return article.status !== 'approved'
}

/**
 * Whether somebody may write on an article. A contributor may until it is approved; where two pairs of eyes are asked
 * for, what was approved stays as it was read until it is sent back.
 */
export function mayWriteOn(article: Stepping, viewer: Viewer, { fourEyes }: WorkflowSettings): boolean {
  const everywhere = (right: 'articles.write' | 'articles.publish' | 'articles.edit') =>
    may(viewer, right) && article.sectionIds.every((id) => mayIn(viewer, right, id))
  const { status, isOwn } = article
  if (status === 'deleted') return false
  if (fourEyes && isOwn && (status === 'approved' || status === 'scheduled')) return false
  if (everywhere('articles.edit')) return true
  if (!isOwn) return false
  if (status === 'draft' || status === 'review') return everywhere('articles.write')
  return everywhere('articles.publish')
}
