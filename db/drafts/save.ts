import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleDrafts, articles, media, sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { mayIn } from '../users/rights.ts'
import { followNotes } from '../notes/write.ts'
import type { Viewer } from '../users/viewer.ts'
import type { RevisionKind } from '../workflow/kinds.ts'
import type { Tx } from '../writer.ts'
import { isPlaceholder } from './begin.ts'
import { withoutRemoved } from './bylines.ts'
import { cleanFields, differing, fieldsOf, type DraftFields } from './fields.ts'
import { holderOf, holdLock, type Holder } from './lock.ts'
import { mayRule, mayWrite, workflowSettings } from './may-write.ts'
import { isOwnSave, savedAs } from './own-save.ts'
import { makeAuthors, makeTags } from './named.ts'
import { LONGEST_TEXT } from './rules.ts'
import { keepRevision, KEPT_EVERY, lastRevision, savedBy } from './revisions.ts'
import { standingOf, type Standing } from './standing.ts'

export interface SaveInput {
  id: number
  /** The version that it began from. */
  version: number
  /** The revision of the article that it began from; needed where there is no draft yet. As the draft has it unless it is said. */
  basedOn?: number
  /** Of the page that saves; none of a form without JavaScript. */
  lockToken?: string
  /** What the page calls this save. */
  saveId?: string
  /** What it called those before, of which it does not know whether they arrived: they are no other's. */
  sentBefore?: readonly string[]
  /** Those that were changed; the others stay. */
  fields: Partial<DraftFields>
  /** By itself while somebody writes, or since he asked for it: then new names become authors and subjects. */
  how: 'while-writing' | 'saved' | 'merged'
  /** Takes it over from whoever writes on it. */
  takeOver?: boolean
}

export type SaveResult =
  | { ok: true; version: number; savedAt: number }
  /** Somebody else saved in between. `there` is what he says now; nothing of it is lost, and nothing was written. */
  | { ok: false; reason: 'stale'; version: number; there: DraftFields; by: string; at: number }
  | { ok: false; reason: 'locked'; holder: Holder }
  | { ok: false; reason: 'forbidden' | 'unknown-article' | 'forbidden-section' | 'too-long' }

/**
 * Saves a draft, beginning it where an article has none. What readers have stays as it is.
 *
 * @param now milliseconds
 */
export async function saveDraft(db: Db, viewer: Viewer, input: SaveInput, now: number): Promise<SaveResult> {
  const settings = workflowSettings(await readSettings(db))
  // Looked at before it is cleaned, which takes its time.
  if ((input.fields.bodyHtml?.length ?? 0) > LONGEST_TEXT) return { ok: false, reason: 'too-long' }
  const cleaned = cleanFields(input.fields)
  return await db.write(async (tx) => {
    const standing = await standingOf(tx, viewer, input.id)
    if (!standing) return { ok: false, reason: 'unknown-article' }
    if (!mayWrite(viewer, standing, settings)) return { ok: false, reason: 'forbidden' }
    const sectionId = cleaned.sectionId
    if (sectionId !== undefined && sectionId !== null && !(await isOpenSection(tx, viewer, sectionId)))
      return { ok: false, reason: 'forbidden-section' }
    const { draft, article, version } = standing
    // How comments are taken in is said by those who say it for its section (db/comments/set-mode.ts), and for its next one.
    if (!mayRule(viewer, standing, sectionId)) delete cleaned.commentMode
    // Who only presses a button takes nothing from whoever writes here.
    const wanted = await settled(tx, standing.fields, cleaned, 'while-writing')
    if (differing(standing.fields, wanted).length > 0) {
      const lock = await lockFor(tx, viewer, input, now)
      if (!lock.ok) return lock
    }
    const begunFrom = draft === null ? (input.basedOn ?? article.revision) : article.revision
    const ids = [input.saveId ?? '', ...(input.sentBefore ?? [])]
    const isLast = input.version === version || isOwnSave(draft, ids)
    if (!isLast || begunFrom !== article.revision) return stale(standing)
    return await write(tx, viewer, standing, await settled(tx, standing.fields, cleaned, input.how), {
      ...{ kind: input.how, basedOn: input.basedOn, saveId: input.saveId, now },
    })
  })
}

const stale = ({ version, fields, draft, article }: Standing): SaveResult => ({
  ...({ ok: false, reason: 'stale', version, there: fields } as const),
  ...{ by: draft?.savedByName ?? '', at: draft?.savedAt ?? article.updatedAt },
})

async function isOpenSection(tx: Tx, viewer: Viewer, id: number): Promise<boolean> {
  const [row] = await tx.select({ id: sections.id }).from(sections).where(eq(sections.id, id))
  return row !== undefined && mayIn(viewer, 'articles.write', id)
}

/** A page without JavaScript has no lock, and respects that of others. */
async function lockFor(tx: Tx, viewer: Viewer, { id, lockToken, takeOver }: SaveInput, now: number) {
  if (viewer.kind === 'staff' && lockToken)
    return await holdLock(
      tx,
      viewer,
      { articleId: id, token: lockToken, call: takeOver ? 'take' : 'stay' },
      now,
    )
  const held = takeOver || viewer.kind !== 'staff' ? null : await holderOf(tx, id, now)
  if (held === null || (viewer.kind === 'staff' && held.userId === viewer.id)) return { ok: true } as const
  const { userId, name, since } = held
  return { ok: false, reason: 'locked', holder: { userId, name, since } } as const
}

/** All fields as they are to be stored: what they point to is there. */
export async function settled(
  tx: Tx,
  before: DraftFields,
  changed: Partial<DraftFields>,
  how: SaveInput['how'],
): Promise<DraftFields> {
  const fields = await withoutRemoved(tx, fieldsOf({ ...before, ...changed }))
  if ('sectionId' in changed) fields.sectionId = changed.sectionId ?? null
  fields.leadMediaId = await knownPicture(tx, fields.leadMediaId)
  fields.socialMediaId = await knownPicture(tx, fields.socialMediaId)
  if (how === 'while-writing') return fields
  fields.authorIds = [...new Set([...fields.authorIds, ...(await makeAuthors(tx, fields.newAuthors))])]
  fields.tagIds = [...new Set([...fields.tagIds, ...(await makeTags(tx, fields.newTags))])]
  return { ...fields, newAuthors: [], newTags: [] }
}

async function knownPicture(tx: Tx, id: number | null): Promise<number | null> {
  if (id === null) return null
  const [row] = await tx.select({ id: media.id }).from(media).where(eq(media.id, id))
  return row?.id ?? null
}

interface Writing {
  kind: RevisionKind
  /** The revision of the article that this is begun from; as the draft has it unless it is said. */
  basedOn?: number
  note?: string
  saveId?: string
  now: number
}

/** Writes the draft and, where it is worth keeping, a revision. A step of commands that have looked who may. */
export async function write(
  tx: Tx,
  viewer: Viewer,
  standing: Standing,
  fields: DraftFields,
  { kind, basedOn, note = '', saveId, now }: Writing,
): Promise<{ ok: true; version: number; savedAt: number }> {
  const { article, draft } = standing
  const articleId = article.id
  const nothingNew = differing(standing.fields, fields).length === 0
  const asBefore = draft === null || basedOn === undefined || basedOn === draft.basedOn
  if (nothingNew && asBefore && kind !== 'restored') {
    // Saved on purpose what was saved by itself: worth keeping all the same.
    if (kind !== 'while-writing' && draft) {
      const { version, savedBy, savedByName, savedAt } = draft
      await keepRevision(tx, { articleId, version, fields, kind, savedBy, savedByName, savedAt })
    }
    return { ok: true, version: standing.version, savedAt: draft?.savedAt ?? article.updatedAt }
  }
  // So that the first change can be compared with what readers have.
  const before = draft ? standing.version : await keepLive(tx, standing)
  const version = before + 1
  const saved = { ...savedBy(viewer), savedAt: now }
  // Where another text takes its place as a whole, also his own of a moment ago is kept.
  if (kind === 'restored' || kind === 'merged' || draft?.savedBy !== saved.savedBy)
    await keepBefore(tx, standing)
  const values = {
    ...{ ...fields, ...saved, version, savedAs: savedAs(version, saveId) },
    basedOn: basedOn ?? draft?.basedOn ?? article.revision,
  }
  await tx
    .insert(articleDrafts)
    .values({ articleId, ...values })
    .onConflictDoUpdate({ target: articleDrafts.articleId, set: values })
  const last = await lastRevision(tx, articleId)
  const isDue = !last || now - last.savedAt >= KEPT_EVERY || last.savedBy !== saved.savedBy
  if (kind !== 'while-writing' || isDue)
    await keepRevision(tx, { articleId, version, fields, kind, note, ...saved })
  await mirror(tx, standing, fields)
  await followNotes(tx, articleId, fields.bodyHtml)
  return { ok: true, version, savedAt: now }
}

/** @returns the version that it was kept as */
async function keepLive(tx: Tx, { article, live, version }: Standing): Promise<number> {
  const kept = { articleId: article.id, version: version + 1, fields: live, kind: 'begun' } as const
  const at = { savedAt: article.updatedAt, articleRevision: article.revision, savedBy: null, savedByName: '' }
  await keepRevision(tx, { ...kept, ...at })
  return version + 1
}

/** What another person wrote is kept when the next one begins. Of what somebody goes on with himself, not every save is. */
async function keepBefore(tx: Tx, { article, draft }: Standing) {
  if (!draft) return
  const { version, savedBy, savedByName, savedAt } = draft
  const kept = { articleId: article.id, version, savedBy, savedByName, savedAt, kind: 'handed-over' } as const
  await keepRevision(tx, { ...kept, fields: fieldsOf(draft) })
}

/** Lists of articles, and who may see them, go by the article: of one that was never public it follows its draft. */
async function mirror(tx: Tx, { article }: Standing, fields: DraftFields) {
  const isNew = article.publishedAt === null && ['draft', 'review', 'approved'].includes(article.status)
  if (!isNew) return
  const values: Partial<typeof articles.$inferInsert> = {}
  if (fields.headline !== '') values.headline = fields.headline
  // An imported draft has an address that may be taken elsewhere; it moves when it is published.
  if (fields.sectionId !== null && isPlaceholder(article.slug)) values.sectionId = fields.sectionId
  if (Object.keys(values).length > 0) await tx.update(articles).set(values).where(eq(articles.id, article.id))
}
