import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { CommentMode } from '../comments/modes.ts'
import { prepared } from '../prepared.ts'
import { articles, sections, sectionSlugs, staffSections, users } from '../schema/index.ts'
import type { Role } from '../users/roles.ts'
import { boundFor } from './follow.ts'

export interface SectionRow {
  id: number
  slug: string
  name: string
  description: string
  position: number
  listed: boolean
  commentsOpen: boolean
  commentMode: CommentMode | null
  guidelines: string
}

/** All sections in the order of the menu, with those that it does not show. */
export async function allSections(db: Db): Promise<SectionRow[]> {
  return await db.read.select().from(sections).orderBy(asc(sections.position), asc(sections.id))
}

/** A section by its number; null when there is none. */
export async function sectionById(db: Db, id: number): Promise<SectionRow | null> {
  const [row] = await db.read.select().from(sections).where(eq(sections.id, id))
  return row ?? null
}

/** How many articles stand in a section, of any status, or are going to. */
export async function articlesIn(db: Db, id: number): Promise<number> {
  const [row] = await db.read.select({ many: count() }).from(articles).where(eq(articles.sectionId, id))
  return (row?.many ?? 0) + (await boundFor(db.read, id))
}

/** Whose work is limited to a section, by name. */
export async function staffIn(db: Db, id: number): Promise<{ name: string; role: Role }[]> {
  return await db.read
    .select({ name: users.name, role: users.role })
    .from(staffSections)
    .innerJoin(users, eq(users.id, staffSections.userId))
    .where(and(eq(staffSections.sectionId, id), sql`${users.disabledAt} is null`))
    .orderBy(asc(users.name))
}

/** Under which addresses a section stood before, the last first. */
export async function slugsBefore(db: Db, id: number): Promise<string[]> {
  const rows = await db.read
    .select({ slug: sectionSlugs.slug })
    .from(sectionSlugs)
    .innerJoin(sections, eq(sections.id, sectionSlugs.sectionId))
    .where(and(eq(sectionSlugs.sectionId, id), ne(sectionSlugs.slug, sections.slug)))
    .orderBy(sql`${sectionSlugs.createdAt} desc`)
  return rows.map((row) => row.slug)
}

/** What a section asks its commenters to keep to; empty for what holds on the whole site. */
export async function guidelinesOf(db: Db, id: number): Promise<string> {
  const [row] = await guidelinesUnder(db).execute({ id })
  return row?.guidelines ?? ''
}
const guidelinesUnder = prepared((read) =>
  read
    .select({ guidelines: sections.guidelines })
    .from(sections)
    .where(eq(sections.id, sql.placeholder('id')))
    .prepare(),
)

/** The slug of the section that stood under this one before; null where none did, or where it is its own still. */
export async function presentSlug(db: Db, slug: string): Promise<string | null> {
  const [row] = await db.read
    .select({ slug: sections.slug })
    .from(sectionSlugs)
    .innerJoin(sections, eq(sections.id, sectionSlugs.sectionId))
    .where(eq(sectionSlugs.slug, slug))
  return row && row.slug !== slug ? row.slug : null
}
