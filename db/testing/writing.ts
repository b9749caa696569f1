import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { beginArticle } from '../drafts/begin.ts'
import type { DraftFields } from '../drafts/fields.ts'
import { openDraft, type OpenDraft } from '../drafts/open.ts'
import { saveDraft, type SaveResult } from '../drafts/save.ts'
import { articles, authors, users, staffSections } from '../schema/index.ts'
import { takeStep, type StepInput, type StepResult } from '../workflow/take-step.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'
import { NOW, type SectionRow, type Staff } from './cast.ts'

export type { DraftFields }

/** Begins an article as somebody would, and writes it. @returns its id */
export async function writeArticle(
  db: Db,
  viewer: Viewer,
  section: SectionRow,
  fields: Partial<DraftFields> = {},
  now = NOW,
): Promise<number> {
  const begun = await beginArticle(db, viewer, { sectionId: section.id }, now)
  if (!begun.ok) throw new Error(`not begun: ${begun.reason}`)
  const text = { headline: 'Ferry fares frozen', bodyHtml: '<p>Fares stay as they are.</p>', ...fields }
  const saved = await save(db, viewer, begun.id, text, now)
  if (!saved.ok) throw new Error(`not saved: ${saved.reason}`)
  return begun.id
}

/** Saves some fields on purpose, from the version that there is, whoever else writes there. */
export async function save(
  db: Db,
  viewer: Viewer,
  id: number,
  fields: Partial<DraftFields>,
  now = NOW,
): Promise<SaveResult> {
  const { version } = await opened(db, SYSTEM, id, now)
  return await saveDraft(db, viewer, { id, version, fields, how: 'saved', takeOver: true }, now)
}

/** Takes a step from the version that there is. */
export async function step(
  db: Db,
  viewer: Viewer,
  id: number,
  input: Omit<StepInput, 'articleId' | 'version'>,
  now = NOW,
): Promise<StepResult> {
  const { version } = await opened(db, SYSTEM, id, now)
  return await takeStep(db, viewer, { articleId: id, version, ...input }, now)
}

export async function opened(db: Db, viewer: Viewer, id: number, now = NOW): Promise<OpenDraft> {
  const result = await openDraft(db, viewer, id, now)
  if (!result.ok) throw new Error(`not opened: ${result.reason}`)
  return result.open
}

/** An article as the table has it. */
export async function articleRow(db: Db, id: number) {
  const [row] = await db.read.select().from(articles).where(eq(articles.id, id))
  if (!row) throw new Error(`no article ${id}`)
  return row
}

/** Puts somebody of the staff into bylines. @returns the author's id */
export async function makeAuthor(db: Db, staff: Staff): Promise<number> {
  return await db.write(async (tx) => {
    const values = { slug: `by-${staff.id}`, name: staff.name, userId: staff.id }
    const [row] = await tx.insert(authors).values(values).returning({ id: authors.id })
    return row?.id ?? 0
  })
}

/** Limits somebody to sections, as an admin would. @returns him as he is from then on */
export async function limitTo(db: Db, staff: Staff, ...sections: SectionRow[]): Promise<Staff> {
  await db.write(async (tx) => {
    await tx.update(users).set({ scoped: true }).where(eq(users.id, staff.id))
    for (const { id } of sections) await tx.insert(staffSections).values({ userId: staff.id, sectionId: id })
  })
  return { ...staff, sections: sections.map(({ id }) => id) }
}

/** The headline that a draft has now. */
export async function headlineOf(db: Db, id: number): Promise<string> {
  return (await opened(db, SYSTEM, id, Date.now())).fields.headline
}
