import type { Db } from '../../db/client.ts'
import { claimAnnouncements, dropAnnouncements, putOffAnnouncements } from '../../db/pings/announcements.ts'
import { noteRun } from '../../db/pings/runs.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { webAddress } from '../documents/addresses.ts'
import { errorWords } from '../mail/refusal.ts'
import { silence } from './permission.ts'
import { isTaken, send, type How } from './send.ts'

/** As many as the protocol takes in one message. */
const MOST_URLS = 10_000
/** It says that something is wrong with us, which trying again would not change: the key, the host, the addresses. */
const FINAL = new Set([400, 403, 422])

export interface PingSettings {
  siteUrl: string
  /** Of IndexNow, which stands at /{key}.txt. */
  key: string
  how: How
  /** Milliseconds. */
  clock: () => number
}

/**
 * Tells search engines of all addresses that changed, in one message (indexnow.org).
 *
 * @returns how many addresses were in it
 */
export async function tellSearchEngines(db: Db, { siteUrl, key, how, clock }: PingSettings): Promise<number> {
  const rows = await claimAnnouncements(db, 'indexnow', MOST_URLS, clock())
  if (rows.length === 0) return 0
  const settings = await readSettings(db)
  if (silence(settings, siteUrl) !== null) {
    await dropAnnouncements(db, rows)
    return 0
  }
  const endpoint = settings['ping.indexNowEndpoint']
  const body = JSON.stringify({
    ...{ host: new URL(siteUrl).host, key, keyLocation: `${siteUrl}/${key}.txt` },
    urlList: rows.map(({ path }) => webAddress({ url: siteUrl }, path)),
  })
  const run = { channel: 'indexnow', host: new URL(endpoint).host, addresses: rows.length } as const
  const headers = { 'content-type': 'application/json; charset=utf-8' }
  const told = await send(endpoint, { method: 'POST', headers, body }, how).then(
    (reply) => ({
      error: isTaken(reply) ? '' : `answered ${reply.status}`,
      isFinal: FINAL.has(reply.status),
    }),
    (error: unknown) => ({ error: errorWords(error), isFinal: false }),
  )
  await noteRun(db, { ...run, at: clock(), error: told.error })
  if (told.error === '' || told.isFinal) await dropAnnouncements(db, rows)
  else await putOffAnnouncements(db, rows, clock())
  return rows.length
}
