import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { banners } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { BannerDraft } from './draft.ts'

export type BannerRow = typeof banners.$inferSelect

export interface Banner {
  text: string
  link: string
}

const open = prepared((read) =>
  read
    .select()
    .from(banners)
    .where(and(isNull(banners.endedAt), gt(banners.expiresAt, sql.placeholder('now'))))
    .orderBy(desc(banners.id))
    .limit(1)
    .prepare(),
)

/** The banner that stands, or is going to; null when there is none. @param now milliseconds */
export async function openBanner(db: Db, now: number): Promise<BannerRow | null> {
  const [row] = await open(db).execute({ now })
  return row ?? null
}

/**
 * What stands above every page now.
 *
 * @param now milliseconds
 * @returns `until` is when that changes by itself, in milliseconds; null if it does not
 */
export async function currentBanner(
  db: Db,
  now: number,
): Promise<{ banner: Banner | null; until: number | null }> {
  const row = await openBanner(db, now)
  if (!row) return { banner: null, until: null }
  if (row.startsAt > now) return { banner: null, until: row.startsAt }
  return { banner: { text: row.text, link: row.link }, until: row.expiresAt }
}

export type BannerResult = { ok: true } | { ok: false; reason: 'forbidden' }

/**
 * Puts a banner above every page, in place of the one that stands there or was to.
 *
 * @param draft as checkBanner has found nothing wrong with it
 * @param now milliseconds
 */
export async function setBanner(
  db: Db,
  viewer: Viewer,
  draft: BannerDraft,
  now: number,
): Promise<BannerResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  const by = viewer.kind === 'staff' ? { setBy: viewer.id, setByName: viewer.name } : { setByName: '' }
  await db.write(async (tx) => {
    await endOpen(tx, now)
    await tx.insert(banners).values({ ...draft, ...by, createdAt: now })
  })
  return { ok: true }
}

/** Takes down what stands or was to. @returns `gone` whether there was something. @param now milliseconds */
export async function takeBannerDown(
  db: Db,
  viewer: Viewer,
  now: number,
): Promise<{ ok: true; gone: boolean } | { ok: false; reason: 'forbidden' }> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  return { ok: true, gone: await db.write(async (tx) => (await endOpen(tx, now)) > 0) }
}

async function endOpen(tx: Tx, now: number): Promise<number> {
  const result = await tx
    .update(banners)
    .set({ endedAt: now })
    .where(and(isNull(banners.endedAt), gt(banners.expiresAt, now)))
  return result.changes
}

/** The latest banners, the newest first. */
export async function bannerHistory(db: Db, limit: number): Promise<BannerRow[]> {
  return await db.read.select().from(banners).orderBy(desc(banners.id)).limit(limit)
}

/** One of them; null when there is none. */
export async function bannerById(db: Db, id: number): Promise<BannerRow | null> {
  const [row] = await db.read.select().from(banners).where(eq(banners.id, id))
  return row ?? null
}
