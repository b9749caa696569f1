import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type SayAgeResult = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-article' }

/** Says whether readers are told how old an article is, once it is old: what does not age is none the worse for it. */
export async function sayAge(
  db: Db,
  viewer: Viewer,
  { section, slug, isSaid }: { section: string; slug: string; isSaid: boolean },
): Promise<SayAgeResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const itsSection = tx.select({ id: sections.id }).from(sections).where(eq(sections.slug, section))
    const changed = await tx
      .update(articles)
      .set({ showsAge: isSaid })
      .where(and(inArray(articles.sectionId, itsSection), eq(articles.slug, slug)))
      .returning({ id: articles.id })
    return changed.length > 0 ? { ok: true } : { ok: false, reason: 'unknown-article' }
  })
}
