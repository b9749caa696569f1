import { and, count, eq, gt, isNotNull } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../client.ts'
import { deskSettings, moderationLog } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

const settings = z.object({
  /** Whether single keys decide (WCAG 2.1.4: they can be turned off). */
  keys: z.boolean().default(true),
  /** Whether comments with words of the newsroom's lists are blurred until somebody looks. */
  blur: z.boolean().default(false),
  /** After so many decisions within an hour the desk suggests a break; 0 is never. */
  breakAfter: z.int().min(0).max(10_000).default(0),
})
/** What a moderator has set for his own desk. */
export type DeskSettings = z.infer<typeof settings>
export const DESK_DEFAULTS: DeskSettings = settings.parse({})

/** A moderator's own settings; the defaults for whoever has set nothing. */
export async function deskSettingsOf(db: Db, viewer: Viewer): Promise<DeskSettings> {
  if (viewer.kind !== 'staff') return DESK_DEFAULTS
  const [row] = await db.read.select().from(deskSettings).where(eq(deskSettings.userId, viewer.id))
  const stored = settings.safeParse(row?.value ?? {})
  return stored.success ? stored.data : DESK_DEFAULTS
}

/** @returns false for whoever has no desk */
export async function saveDeskSettings(db: Db, viewer: Viewer, value: DeskSettings): Promise<boolean> {
  if (viewer.kind !== 'staff' || !canModerate(viewer)) return false
  const parsed = settings.parse(value)
  await db.write(async (tx) => {
    await tx
      .insert(deskSettings)
      .values({ userId: viewer.id, value: parsed })
      .onConflictDoUpdate({ target: deskSettings.userId, set: { value: parsed } })
  })
  return true
}

/** How many comments a moderator has decided on since then. @param since milliseconds */
export async function decidedSince(db: Db, viewer: Viewer, since: number): Promise<number> {
  if (viewer.kind !== 'staff') return 0
  const { actorId, createdAt, toStatus } = moderationLog
  const [row] = await db.read
    .select({ n: count() })
    .from(moderationLog)
    .where(and(eq(actorId, viewer.id), gt(createdAt, since), isNotNull(toStatus)))
  return row?.n ?? 0
}
