import type { Db } from '../client.ts'
import { EXPORTED, SECRET_SETTINGS, type COMMENT_CHOICES, type Exported } from './tables.ts'

export interface Choice {
  comments: (typeof COMMENT_CHOICES)[number]
  /** Whether addresses of readers and what only staff know of them go along. */
  personal: boolean
  /** Only what was changed then or since, in milliseconds; null for all. */
  since: number | null
}

export type Row = Record<string, unknown>
type Reader = Db['sqlite']['reader']

/** The tables of an export. */
export const tablesOf = ({ comments, personal }: Choice): Exported[] =>
  EXPORTED.filter(({ table, only }) => {
    if (only === 'personal' && !personal) return false
    return comments !== 'none' || (only !== 'comments' && !table.startsWith('comment_'))
  })

const CHOSEN: Record<Choice['comments'], string> = {
  all: 'select id from comments',
  none: 'select id from comments where false',
  // An answer says nothing without what it answers.
  approved: `with recursive shown (id) as (
      select id from comments where status = 'approved' and parent_id is null
      union all select comments.id from comments join shown on comments.parent_id = shown.id where comments.status = 'approved'
    ) select id from shown`,
}

/** Notes which comments are exported, for the tables that belong to them. It lives in the memory of this connection alone. */
export function chooseComments(reader: Reader, { comments }: Choice): void {
  reader.exec('create temp table exported_comments (id integer primary key)')
  reader.exec(`insert into temp.exported_comments ${CHOSEN[comments]}`)
}

/** The columns of a table that are exported, in their order. */
export function columnsOf(reader: Reader, { table, never = [] }: Exported): string[] {
  const all = reader.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table)
  return all.filter((column) => !never.includes(column))
}

/** The rows of a table as they are exported, one after the other, in the order of their keys. */
export function* rowsOf(reader: Reader, exported: Exported, choice: Choice): Generator<Row> {
  const { table, json = [], personal = {}, where, changed } = exported
  const columns = columnsOf(reader, exported)
  const isEverything = choice.since === null || changed === undefined
  const conditions = [
    ...(where === undefined ? [] : [where]),
    ...(table === 'comments' ? ['id in (select id from temp.exported_comments)'] : []),
    ...(isEverything ? [] : [changed]),
  ]
  const filter = conditions.length === 0 ? '' : `where (${conditions.join(') and (')})`
  const order = orderOf(reader, table)
  const sql = `select ${columns.join(', ')} from ${table} ${filter} order by ${order}`
  const statement = reader.prepare<[object], Row>(sql)
  const isChosen = reader.prepare('select 1 from temp.exported_comments where id = ?')
  for (const row of statement.iterate(isEverything ? {} : { since: choice.since })) {
    if (table === 'settings' && SECRET_SETTINGS.includes(String(row.key))) continue
    for (const column of json) if (typeof row[column] === 'string') row[column] = JSON.parse(row[column])
    for (const [column, value] of Object.entries(row))
      if (Buffer.isBuffer(value)) row[column] = { base64: value.toString('base64') }
    if (!choice.personal) Object.assign(row, personal)
    if (table === 'comments' && row.reply_to_id !== null && !isChosen.get(row.reply_to_id))
      row.reply_to_id = null
    yield row
  }
}

function orderOf(reader: Reader, table: string): string {
  const sql = 'select name from pragma_table_info(?) where pk > 0 order by pk'
  return reader.prepare<[string], string>(sql).pluck().all(table).join(', ')
}
