import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { choiceOf, columnsOf, type ModeChoice } from '../comments/modes.ts'
import { writeLog } from '../moderation/log.ts'
import { sections } from '../schema/index.ts'
import { cleanText } from '../text/plain.ts'
import { mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { SectionResult, TypedSection } from './edit.ts'
import { LONGEST_GUIDELINES } from './slug.ts'

/** What of a section its own editors set: how readers comment there. */
export type TypedRule = Pick<TypedSection, 'mode' | 'guidelines'>

/**
 * Says how comments are taken in in a section, and what its readers are asked to keep to.
 *
 * @param now milliseconds
 */
export async function ruleSection(
  db: Db,
  viewer: Viewer,
  id: number,
  typed: TypedRule,
  now: number,
): Promise<SectionResult> {
  if (!mayIn(viewer, 'sections.rule', id)) return { ok: false, reason: 'forbidden' }
  const guidelines = cleanText(typed.guidelines)
  if (guidelines.length > LONGEST_GUIDELINES)
    return { ok: false, reason: 'invalid', problems: { guidelines: 'too-long' } }
  return await db.write(async (tx) => {
    const [section] = await tx.select().from(sections).where(eq(sections.id, id))
    if (!section) return { ok: false, reason: 'unknown-section' }
    await tx.update(sections).set({ guidelines }).where(eq(sections.id, id))
    await takeIn(tx, viewer, section, typed.mode, now)
    return { ok: true }
  })
}

/** Sets the mode of a section, and logs it where it is another than before. No command but a step of one. */
export async function takeIn(
  tx: Tx,
  viewer: Viewer,
  section: typeof sections.$inferSelect,
  choice: ModeChoice | null,
  now: number,
): Promise<void> {
  const before = choiceOf(section)
  if (before === choice) return
  await tx.update(sections).set(columnsOf(choice)).where(eq(sections.id, section.id))
  const detail = { section: section.slug, before, after: choice }
  const entry = {
    subject: 'setting',
    subjectId: section.id,
    action: 'change',
    reason: 'comments.mode',
  } as const
  await writeLog(tx, viewer, { ...entry, detail, batch: randomUUID() }, now)
}
