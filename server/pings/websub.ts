import type { Db } from '../../db/client.ts'
import { feedPath, FORMAT_NAMES } from '../../db/feeds/path.ts'
import { queueDeliveries } from '../../db/hub/deliveries.ts'
import { claimAnnouncements, dropAnnouncements, putOffAnnouncements } from '../../db/pings/announcements.ts'
import { noteRun } from '../../db/pings/runs.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { webAddress } from '../documents/addresses.ts'
import { isStaging } from '../crawlers/staging.ts'
import { hubsNamed } from '../feeds/hubs.ts'
import { errorWords } from '../mail/refusal.ts'
import type { PingSettings } from './indexnow.ts'
import { isTaken, send } from './send.ts'

const MOST_PAGES = 200

/**
 * Tells hubs of all feeds that changed, and queues them for those who subscribe here.
 *
 * @returns how many pages had changed
 */
export async function tellHubs(db: Db, settings: Omit<PingSettings, 'key'>): Promise<number> {
  const { siteUrl, how, clock } = settings
  const rows = await claimAnnouncements(db, 'websub', MOST_PAGES, clock())
  if (rows.length === 0) return 0
  const stored = await readSettings(db)
  const topics = rows.flatMap(({ path }) => FORMAT_NAMES.map((format) => feedPath(path, format)))
  if (stored['ping.ownHub']) await queueDeliveries(db, topics, clock())
  const body = new URLSearchParams([
    ['hub.mode', 'publish'],
    ...topics.map((path) => ['hub.url', webAddress({ url: siteUrl }, path)]),
  ]).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  let failed = false
  for (const hub of isStaging(stored) ? [] : hubsNamed(stored)) {
    const error = await send(hub, { method: 'POST', headers, body }, how).then(
      (reply) => (isTaken(reply) ? '' : `answered ${reply.status}`),
      (error: unknown) => errorWords(error),
    )
    if (error !== '') failed = true
    const run = { channel: 'websub', host: new URL(hub).host, addresses: topics.length } as const
    await noteRun(db, { ...run, at: clock(), error })
  }
  // Told twice does no harm: a hub that has taken it looks, and finds nothing new.
  if (failed) await putOffAnnouncements(db, rows, clock())
  else await dropAnnouncements(db, rows)
  return rows.length
}
