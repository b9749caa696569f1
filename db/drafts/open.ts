import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import type { Viewer } from '../users/viewer.ts'
import { isInScope, may } from '../users/rights.ts'
import { stepsFrom } from '../workflow/steps.ts'
import type { Step } from '../workflow/kinds.ts'
import type { DraftFields } from './fields.ts'
import { holderOf, type Holder } from './lock.ts'
import { mayWrite, stepping, workflowSettings } from './may-write.ts'
import { namesOf } from './named.ts'
import { standingOf, type Standing } from './standing.ts'

/** An article as the page needs it on which it is written. */
export interface OpenDraft {
  id: number
  status: Standing['article']['status']
  kind: Standing['article']['kind']
  /** Where readers find it, or will: of what it says now, not of its draft. */
  section: { id: number; slug: string; name: string }
  slug: string
  publishedAt: number | null
  updatedAt: number
  fields: DraftFields
  /** The names behind authorIds and tagIds. */
  authors: string[]
  tags: string[]
  version: number
  /** The revision of the article that the draft was begun from, and the one that it has now. */
  basedOn: number
  revision: number
  hasChanges: boolean
  savedByName: string
  /** Of the last save: db/drafts/own-save.ts. */
  savedAs: string
  savedAt: number
  isOwn: boolean
  mayWrite: boolean
  /** What may be done with it as a whole. */
  steps: Step[]
  /** Who else writes on it now. */
  holder: Holder | null
}

export type OpenResult =
  { ok: true; open: OpenDraft } | { ok: false; reason: 'forbidden' | 'unknown-article' }

/**
 * An article to be written on, or to be read by who may do something else with it. Begins nothing: the first save does.
 *
 * @param now milliseconds
 */
export async function openDraft(db: Db, viewer: Viewer, id: number, now: number): Promise<OpenResult> {
  if (!may(viewer, 'articles.write')) return { ok: false, reason: 'forbidden' }
  const standing = await standingOf(db.read, viewer, id)
  if (!standing) return { ok: false, reason: 'unknown-article' }
  const settings = workflowSettings(await readSettings(db))
  const writes = mayWrite(viewer, standing, settings)
  const { hasChanges, ...stands } = stepping(standing)
  // Whoever writes may take in what he is about to change.
  const steps = stepsFrom({ ...stands, hasChanges: hasChanges || writes }, viewer, settings)
  // His own he may read whatever became of it, in the sections that are his.
  const isHis = standing.isOwn && stepping(standing).sectionIds.every((one) => isInScope(viewer, one))
  if (!writes && steps.length === 0 && !isHis) return { ok: false, reason: 'forbidden' }
  const { article, draft, fields, version, isOwn } = standing
  const [section] = await db.read
    .select({ id: sections.id, slug: sections.slug, name: sections.name })
    .from(sections)
    .where(eq(sections.id, article.sectionId))
  if (!section) return { ok: false, reason: 'unknown-article' }
  const held = await holderOf(db.read, id, now)
  const { status, kind, slug, publishedAt, updatedAt, revision } = article
  return {
    ok: true,
    open: {
      ...{ id, status, kind, section, slug, publishedAt, updatedAt, fields, version, revision, isOwn, steps },
      ...(await namesOf(db.read, fields)),
      ...{ basedOn: draft?.basedOn ?? revision, hasChanges: draft !== null, mayWrite: writes },
      ...{
        savedByName: draft?.savedByName ?? '',
        savedAs: draft?.savedAs ?? '',
        savedAt: draft?.savedAt ?? updatedAt,
      },
      holder:
        held === null || (viewer.kind === 'staff' && held.userId === viewer.id)
          ? null
          : { userId: held.userId, name: held.name, since: held.since },
    },
  }
}
