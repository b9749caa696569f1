import { database } from '#db/client.ts'
import { readSettings } from '#db/settings/settings.ts'
import { limitsOf } from '#db/users/rights.ts'
import { inPieces } from '#app/_request/answer.ts'
import { moderatorGet } from '#app/_request/get.ts'
import { logFilter, logPlace, logQuery } from '../filter.ts'
import { linesOf } from './lines.ts'

/** The log as a file: what the page shows, and all that is older. */
export const GET = moderatorGet(async (url, staff) => {
  const asked = Object.fromEntries(url.searchParams)
  const zone = (await readSettings(database()))['site.timeZone']
  const filter = { ...logFilter(logQuery(asked), zone), within: limitsOf(staff) }
  return inPieces(linesOf(database(), filter, logPlace(asked)), {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="moderation-log.csv"',
    'cache-control': 'no-store',
  })
})
