import type { Settings } from '../settings/settings.ts'
import { mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { mayWriteOn, type Stepping, type WorkflowSettings } from '../workflow/steps.ts'
import type { Standing } from './standing.ts'

/** What of an article decides on who may do what with it. */
export function stepping({ article, draft, fields, isOwn }: Standing): Stepping {
  const sectionIds = [...new Set([article.sectionId, fields.sectionId ?? article.sectionId])]
  const wasPublic = article.publishedAt !== null && article.status !== 'scheduled'
  return { status: article.status, isOwn, hasChanges: draft !== null, sectionIds, wasPublic }
}

/** Whether somebody may write on an article as it stands. */
export const mayWrite = (viewer: Viewer, standing: Standing, settings: WorkflowSettings): boolean =>
  mayWriteOn(stepping(standing), viewer, settings)

/**
 * Whether somebody may say how comments under an article are taken in: in its section, in that of its draft, and in the
 * one that it is moved to.
 */
export const mayRule = (viewer: Viewer, standing: Standing, sectionId: number | null = null): boolean =>
  [...stepping(standing).sectionIds, ...(sectionId === null ? [] : [sectionId])].every((id) =>
    mayIn(viewer, 'sections.rule', id),
  )

/** What the site has set for the way of an article. */
export const workflowSettings = (settings: Settings): WorkflowSettings => ({
  fourEyes: settings['workflow.fourEyes'],
})
