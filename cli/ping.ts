import type { Command } from 'commander'
import { countSubscriptions } from '../db/hub/deliveries.ts'
import { lastRuns, waitingPings } from '../db/pings/runs.ts'
import { readSettings } from '../db/settings/settings.ts'
import { readEnvironment } from '../server/environment.ts'
import { hubsOf } from '../server/feeds/hubs.ts'
import { silence, type Silence } from '../server/pings/permission.ts'
import { withDatabase } from './database.ts'

const SHOWN = 10

const SILENT: Record<Silence, string> = {
  off: 'off (setting ping.indexNow)',
  staging: 'silent: this is a copy for trying things out',
  'not-public': 'silent: SITE_URL is no public https address (or set ping.indexNowEndpoint)',
}

/** `ping status`: whether others are told of what changes, and how that goes. */
export function registerPing(program: Command) {
  program
    .command('ping')
    .description('search engines and hubs that are told of changes: status')
    .command('status')
    .description('who is told of changed articles and feeds, what waits, and how the last messages went')
    .action(async () => {
      const { SITE_URL, PORT } = readEnvironment()
      const siteUrl = SITE_URL ?? `http://localhost:${PORT}`
      const lines = await withDatabase(async (db) => {
        const settings = await readSettings(db)
        const why = silence(settings, siteUrl)
        const hubs = hubsOf(settings, siteUrl)
        const waiting = new Map((await waitingPings(db)).map((one) => [one.channel, one]))
        const runs = await lastRuns(db, SHOWN)
        const told = (channel: 'indexnow' | 'websub') => {
          const { waiting: all = 0, retrying = 0 } = waiting.get(channel) ?? {}
          return `${all} waiting${retrying > 0 ? `, ${retrying} of them failed before` : ''}`
        }
        return [
          `IndexNow: ${why === null ? settings['ping.indexNowEndpoint'] : SILENT[why]}; ${told('indexnow')}`,
          `WebSub:   ${hubs.length > 0 ? hubs.join(', ') : 'no hub'}; ${told('websub')}`,
          ...(settings['ping.ownHub'] ? [`Own hub:  ${await countSubscriptions(db)} subscriptions`] : []),
          ...(runs.length > 0 ? ['', 'The last messages:'] : []),
          ...runs.map(
            ({ at, channel, host, addresses, error }) =>
              `  ${new Date(at).toISOString()} ${channel.padEnd(8)} ${host} ${addresses} addresses: ${error || 'taken'}`,
          ),
        ]
      })
      for (const line of lines) console.log(line)
    })
}
