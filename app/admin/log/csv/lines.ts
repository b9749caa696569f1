import type { Db } from '#db/client.ts'
import { logEntries, type LogFilter, type LogPlace } from '#db/moderation/log-entries.ts'
import { BYTE_ORDER_MARK, csvLine } from '#db/text/csv.ts'

const STEP = 1000
/** What a spreadsheet still opens gladly; a longer log is taken in parts, by its period. */
const MOST = 100_000

const COLUMNS = [
  ...['row', 'time', 'who', 'who id', 'action', 'subject', 'subject id', 'comment', 'from', 'to', 'reason'],
  ...['detail', 'article', 'hash'],
]

/** The lines of the file, the newest first, read a thousand at a time and only when they are asked for. */
export async function* linesOf(
  db: Db,
  filter: LogFilter,
  from: LogPlace | null,
): AsyncGenerator<string, undefined> {
  yield BYTE_ORDER_MARK + csvLine(COLUMNS)
  let after = from
  for (let written = 0; written < MOST; written += STEP) {
    const rows = await logEntries(db, filter, after, STEP)
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
