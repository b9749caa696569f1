import { randomUUID } from 'node:crypto'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import { settings } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { CRAWLER_SETTINGS, type CrawlerSettings } from './draft.ts'

/**
 * Makes what programs are told what the draft says, all of it or nothing, and logs each change with what was before.
 *
 * @param draft without problems, as checkCrawlers says
 * @param now milliseconds
 * @returns how many settings were different; null for whoever may not change them
 */
export async function saveCrawlers(
  db: Db,
  viewer: Viewer,
  draft: CrawlerSettings,
  now: number,
): Promise<number | null> {
  if (!canEditSite(viewer)) return null
  const before = await readSettings(db)
  const batch = randomUUID()
  return await db.write(async (tx) => {
    const changed = CRAWLER_SETTINGS.filter((key) => draft[key] !== before[key])
    for (const key of changed) {
      const value = draft[key]
      await tx
        .insert(settings)
        .values({ key, value })
        .onConflictDoUpdate({ target: settings.key, set: { value } })
      const detail = { before: before[key], after: value }
      await writeLog(
        tx,
        viewer,
        { subject: 'setting', subjectId: null, action: 'change', reason: key, detail, batch },
        now,
      )
    }
    return changed.length
  })
}
