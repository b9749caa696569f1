import { database } from '#db/client.ts'
import { logEntries, type LogFilter, type LogPlace } from '#db/moderation/log-entries.ts'
import { readSettings } from '#db/settings/settings.ts'
import { BYTE_ORDER_MARK, csvLine } from '#db/text/csv.ts'
import { moderatorGet } from '#app/_request/get.ts'
import { logFilter, logPlace, logQuery } from '../filter.ts'

const STEP = 1000
/** What a spreadsheet still opens gladly; a longer log is taken in parts, by its period. */
const MOST = 100_000

const COLUMNS = [
  ...['row', 'time', 'who', 'who id', 'action', 'subject', 'subject id', 'comment', 'from', 'to', 'reason'],
  ...['detail', 'article', 'hash'],
]

/** The log as a file: what the page shows, and all that is older. */
export const GET = moderatorGet(async (url) => {
  const asked = Object.fromEntries(url.searchParams)
  const zone = (await readSettings(database()))['site.timeZone']
  const filter = logFilter(logQuery(asked), zone)
  const lines = linesOf(filter, logPlace(asked))
  return new Response(streamOf(lines), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="moderation-log.csv"',
      'cache-control': 'no-store',
    },
  })
})

function streamOf(lines: AsyncGenerator<string, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next()
      if (next.done) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
}

async function* linesOf(filter: LogFilter, from: LogPlace | null): AsyncGenerator<string, undefined> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS)
  let after = from
  for (let written = 0; written < MOST; written += STEP) {
    const rows = await logEntries(database(), filter, after, STEP)
    yield rows
      .map((row) =>
        csvLine([
          ...[row.id, new Date(row.at).toISOString(), row.actorName, row.actorId, row.action, row.subject],
          ...[row.subjectId, row.commentId, row.from, row.to, row.reason],
          ...[row.detail === null ? null : JSON.stringify(row.detail)],
          ...[row.article && row.section ? `/${row.section}/${row.article.slug}` : null, row.hash],
        ]),
      )
      .join('')
    const last = rows.at(-1)
    if (!last || rows.length < STEP) return undefined
    after = last
    // Others are answered meanwhile.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
