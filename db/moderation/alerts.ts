import { asc, eq, inArray, ne, and } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { moderatorAlerts, savedViews, sections, users } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import { limitsOf } from '../users/rights.ts'
import { viewerOf } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'

export const FREQUENCIES = ['never', 'instant', 'hourly', 'daily'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** When a moderator wants mail about what waits, and about which of it. */
export interface Alerts {
  frequency: Frequency
  /** Ids of sections; null is all. */
  sections: number[] | null
  viewId: number | null
  /** Minutes after midnight in the site's time zone; both null for no such hours. */
  quietFrom: number | null
  quietUntil: number | null
}

/** Who has set nothing gets nothing. */
const NONE: Alerts = { frequency: 'never', sections: null, viewId: null, quietFrom: null, quietUntil: null }

export async function readAlerts(db: Db, userId: number): Promise<Alerts> {
  const [row] = await db.read.select().from(moderatorAlerts).where(eq(moderatorAlerts.userId, userId))
  return row ? alertsOf(row) : NONE
}

/** What can be chosen among: all sections, and the views that this moderator has saved. */
export async function alertChoices(db: Db, viewer: Viewer) {
  const userId = viewer.kind === 'staff' ? viewer.id : 0
  const limits = limitsOf(viewer)
  return {
    sections: await db.read
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .where(limits ? inArray(sections.id, [...limits]) : undefined)
      .orderBy(asc(sections.position), asc(sections.name)),
    views: await db.read
      .select({ id: savedViews.id, name: savedViews.name })
      .from(savedViews)
      .where(eq(savedViews.userId, userId))
      .orderBy(asc(savedViews.id)),
  }
}

export type SavedAlerts = { ok: true } | { ok: false; reason: 'forbidden' | 'no-section' | 'half-quiet' }

/**
 * Keeps what a moderator wants, for himself. He is told of what comes in from then on.
 *
 * @param now milliseconds
 */
export async function saveAlerts(db: Db, viewer: Viewer, wanted: Alerts, now: number): Promise<SavedAlerts> {
  if (viewer.kind !== 'staff' || !canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  if (wanted.frequency !== 'never' && wanted.sections?.length === 0)
    return { ok: false, reason: 'no-section' }
  if ((wanted.quietFrom === null) !== (wanted.quietUntil === null)) return { ok: false, reason: 'half-quiet' }
  return await db.write(async (tx) => {
    const isOwn = and(eq(savedViews.id, wanted.viewId ?? 0), eq(savedViews.userId, viewer.id))
    const [view] = await tx.select({ id: savedViews.id }).from(savedViews).where(isOwn)
    const known = wanted.sections
      ? await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, wanted.sections))
      : null
    const values = { ...wanted, sections: known?.map(({ id }) => id) ?? null, viewId: view?.id ?? null }
    const [before] = await tx.select().from(moderatorAlerts).where(eq(moderatorAlerts.userId, viewer.id))
    // Who only changes his hours still hears of what has come in before; who had it off begins now.
    const toldUntil = before && before.frequency !== 'never' ? before.toldUntil : now
    await tx
      .insert(moderatorAlerts)
      .values({ userId: viewer.id, toldUntil, ...values })
      .onConflictDoUpdate({ target: moderatorAlerts.userId, set: { toldUntil, ...values } })
    return { ok: true }
  })
}

/** No more mail about what waits, whoever follows the link: it was sent to this moderator alone. */
export async function stopAlerts(db: Db, userId: number): Promise<void> {
  await db.write(async (tx) =>
    tx.update(moderatorAlerts).set({ frequency: 'never' }).where(eq(moderatorAlerts.userId, userId)),
  )
}

/** Everybody who wants such mail and may still moderate. */
export async function alertedModerators(db: Db) {
  const rows = await db.read
    .select({ alerts: moderatorAlerts, user: users })
    .from(moderatorAlerts)
    .innerJoin(users, eq(users.id, moderatorAlerts.userId))
    .where(ne(moderatorAlerts.frequency, 'never'))
  const told = []
  for (const { alerts, user } of rows) {
    const staff = await viewerOf(db.read, user)
    if (user.disabledAt !== null || !canModerate(staff)) continue
    told.push({
      ...{ userId: user.id, email: user.email, toldUntil: alerts.toldUntil },
      ...limited(alertsOf(alerts), staff),
    })
  }
  return told
}

/** What somebody asks for, of the sections that he is limited to. */
export function limited(alerts: Alerts, viewer: Viewer): Alerts {
  const limits = limitsOf(viewer)
  if (limits === null) return alerts
  const asked = alerts.sections?.filter((id) => limits.includes(id))
  return { ...alerts, sections: asked ?? [...limits] }
}

function alertsOf(row: typeof moderatorAlerts.$inferSelect): Alerts {
  const { frequency, viewId, quietFrom, quietUntil } = row
  return { frequency, sections: row.sections as number[] | null, viewId, quietFrom, quietUntil }
}
