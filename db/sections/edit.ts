import { and, asc, eq, max, ne } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { columnsOf, type ModeChoice } from '../comments/modes.ts'
import { sections, sectionSlugs } from '../schema/index.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { takeIn } from './rule.ts'
import {
  LONGEST_DESCRIPTION,
  LONGEST_GUIDELINES,
  LONGEST_NAME,
  slugProblem,
  type SlugProblem,
} from './slug.ts'

/** A section as an admin has typed it. */
export interface TypedSection {
  name: string
  /** Empty for what the name makes of itself. */
  slug: string
  description: string
  listed: boolean
  /** How comments are taken in; null as the site has it. */
  mode: ModeChoice | null
  guidelines: string
}

export type SectionProblems = Partial<{
  name: 'missing' | 'too-long'
  slug: SlugProblem | 'taken'
  description: 'too-long'
  guidelines: 'too-long'
}>

export type SectionResult<T = unknown> =
  | ({ ok: true } & T)
  | { ok: false; reason: 'forbidden' | 'unknown-section' }
  | { ok: false; reason: 'invalid'; problems: SectionProblems }

/** Adds a section at the end of the menu. */
export async function addSection(
  db: Db,
  viewer: Viewer,
  typed: TypedSection,
): Promise<SectionResult<{ id: number }>> {
  if (!may(viewer, 'sections.edit')) return { ok: false, reason: 'forbidden' }
  const { values, problems } = checked(typed)
  return await db.write(async (tx) => {
    if (await isTaken(tx, values.slug, null)) problems.slug ??= 'taken'
    if (Object.keys(problems).length > 0) return { ok: false, reason: 'invalid', problems }
    const [last] = await tx.select({ position: max(sections.position) }).from(sections)
    const [row] = await tx
      .insert(sections)
      .values({ ...values, ...columnsOf(typed.mode), position: (last?.position ?? -1) + 1 })
      .returning({ id: sections.id })
    if (!row) throw new Error('the section was not written')
    return { ok: true, id: row.id }
  })
}

/**
 * Writes a section anew. Under another slug all its articles have other addresses: from the old ones everybody is led on.
 *
 * @param now milliseconds
 */
export async function changeSection(
  db: Db,
  viewer: Viewer,
  id: number,
  typed: TypedSection,
  now: number,
): Promise<SectionResult> {
  if (!may(viewer, 'sections.edit')) return { ok: false, reason: 'forbidden' }
  const { values, problems } = checked(typed)
  return await db.write(async (tx) => {
    const [before] = await tx.select().from(sections).where(eq(sections.id, id))
    if (!before) return { ok: false, reason: 'unknown-section' }
    if (await isTaken(tx, values.slug, id)) problems.slug ??= 'taken'
    if (Object.keys(problems).length > 0) return { ok: false, reason: 'invalid', problems }
    await tx.update(sections).set(values).where(eq(sections.id, id))
    await takeIn(tx, viewer, before, typed.mode, now)
    if (values.slug !== before.slug) await leadOn(tx, before.slug, id, now)
    return { ok: true }
  })
}

/** Leads from all addresses below an old slug to the section that has taken its place. No command but a step of one. */
export async function leadOn(tx: Tx, slug: string, sectionId: number, now: number): Promise<void> {
  await tx
    .insert(sectionSlugs)
    .values({ slug, sectionId, createdAt: now })
    .onConflictDoUpdate({ target: sectionSlugs.slug, set: { sectionId, createdAt: now } })
}

/** Puts all sections into this order; those that are not named follow as they stood. */
export async function orderSections(db: Db, viewer: Viewer, ids: number[]): Promise<SectionResult> {
  if (!may(viewer, 'sections.edit')) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const rows = await tx
      .select({ id: sections.id, position: sections.position })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id))
    const known = rows.map((row) => row.id)
    if (ids.some((id) => !known.includes(id))) return { ok: false, reason: 'unknown-section' }
    const order = [...new Set([...ids, ...known])]
    for (const { id, position } of rows)
      if (order.indexOf(id) !== position)
        await tx
          .update(sections)
          .set({ position: order.indexOf(id) })
          .where(eq(sections.id, id))
    return { ok: true }
  })
}

function checked(typed: TypedSection) {
  const [name, description] = [cleanLine(typed.name), cleanLine(typed.description)]
  const guidelines = cleanText(typed.guidelines)
  const slug = typed.slug.trim() === '' ? slugify(name) : typed.slug.trim().toLowerCase().normalize('NFC')
  const problems: SectionProblems = {}
  if (name === '') problems.name = 'missing'
  else if (name.length > LONGEST_NAME) problems.name = 'too-long'
  const ofSlug = slugProblem(slug)
  if (ofSlug && !(ofSlug === 'missing' && problems.name)) problems.slug = ofSlug
  if (description.length > LONGEST_DESCRIPTION) problems.description = 'too-long'
  if (guidelines.length > LONGEST_GUIDELINES) problems.guidelines = 'too-long'
  const values = { name, slug, description, listed: typed.listed, guidelines }
  return { values, problems }
}

async function isTaken(tx: Tx, slug: string, except: number | null): Promise<boolean> {
  const others = except === null ? undefined : ne(sections.id, except)
  const rows = await tx
    .select({ id: sections.id })
    .from(sections)
    .where(and(eq(sections.slug, slug), others))
  return rows.length > 0
}
