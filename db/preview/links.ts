import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { worksOn } from '../notes/who.ts'
import { previewLinks } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import type { Viewer } from '../users/viewer.ts'
import { LIFETIMES, LONGEST_NOTE, MOST_LINKS } from './rules.ts'

export type PreviewLink = typeof previewLinks.$inferSelect
export type LinkRefusal = 'forbidden' | 'no-article' | 'no-lifetime' | 'too-many' | 'no-link'

const HOUR = 3_600_000

/** Links that still work. */
const open = (now: number) => and(isNull(previewLinks.revokedAt), gt(previewLinks.expiresAt, now))

/**
 * Makes a link by which whoever has it reads an article as it is going to be, for some hours.
 *
 * @param input `note` says whom it is for
 * @param now milliseconds
 */
export async function shareArticle(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; hours: number; note: string },
  now: number,
): Promise<{ ok: true; link: PreviewLink } | { ok: false; reason: LinkRefusal }> {
  const { articleId, hours } = input
  if (!(LIFETIMES as readonly number[]).includes(hours)) return { ok: false, reason: 'no-lifetime' }
  return await db.write(async (tx) => {
    const article = await worksOn(tx, viewer, articleId)
    if (!article.ok) return article
    const { id } = previewLinks
    const others = await tx
      .select({ id })
      .from(previewLinks)
      .where(and(eq(previewLinks.articleId, articleId), open(now)))
    if (others.length >= MOST_LINKS) return { ok: false, reason: 'too-many' }
    const [link] = await tx
      .insert(previewLinks)
      .values({
        articleId,
        note: cleanLine(input.note).slice(0, LONGEST_NOTE),
        createdBy: viewer.kind === 'staff' ? viewer.id : null,
        createdByName: viewer.kind === 'staff' ? viewer.name : '',
        createdAt: now,
        expiresAt: now + hours * HOUR,
      })
      .returning()
    if (!link) throw new Error('the link was not written')
    return { ok: true, link }
  })
}

/** Ends a link before its time; one that has ended stays as it is. @param now milliseconds */
export async function revokeShare(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; linkId: number },
  now: number,
): Promise<{ ok: true } | { ok: false; reason: LinkRefusal }> {
  return await db.write(async (tx) => {
    const article = await worksOn(tx, viewer, input.articleId)
    if (!article.ok) return article
    const { id, articleId } = previewLinks
    const one = and(eq(id, input.linkId), eq(articleId, input.articleId))
    const [link] = await tx.select({ id }).from(previewLinks).where(one)
    if (!link) return { ok: false, reason: 'no-link' }
    await tx
      .update(previewLinks)
      .set({ revokedAt: now })
      .where(and(one, isNull(previewLinks.revokedAt)))
    return { ok: true }
  })
}

/** The links of an article that still work, the last first. @param now milliseconds */
export async function sharesOf(db: Db, articleId: number, now: number): Promise<PreviewLink[]> {
  return await db.read
    .select()
    .from(previewLinks)
    .where(and(eq(previewLinks.articleId, articleId), open(now)))
    .orderBy(desc(previewLinks.id))
}

/**
 * What a link whose signature is right leads to.
 *
 * @returns `over` once it has ended, and when nobody knows of it any more
 */
export async function openShare(
  db: Db,
  linkId: number,
  now: number,
): Promise<{ state: 'open'; articleId: number; expiresAt: number } | { state: 'over' }> {
  const { articleId, expiresAt } = previewLinks
  const [link] = await db.read
    .select({ articleId, expiresAt })
    .from(previewLinks)
    .where(and(eq(previewLinks.id, linkId), open(now)))
  return link ? { state: 'open', ...link } : { state: 'over' }
}
