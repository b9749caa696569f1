import type { Db } from '../client.ts'

export interface PageChange {
  tag: string
  seq: number
}

export interface PageChanges {
  /** Whether anybody, in this process or another, has committed anything since this was last asked. A few microseconds. */
  anyCommit(): boolean
  /** The number of the last change; 0 before the first. */
  last(): number
  /** What changed after change number `seq`, oldest first, each tag once. */
  since(seq: number): PageChange[]
  /** Whether one of `tags` changed after change number `seq`. */
  anyOf(tags: Iterable<string>, seq: number): boolean
}

/**
 * Reads what triggers have written about changes of what pages show. Synchronous: the page store asks in between
 * requests, and nothing may happen between its question and what it does then.
 */
export function pageChanges({ sqlite: { reader } }: Db): PageChanges {
  // Changes when another connection has committed; the process's own writer is another connection than its reader.
  const version = reader.prepare<[], number>('pragma data_version').pluck()
  const last = reader.prepare<[], number>('select ifnull(max(seq), 0) from page_changes').pluck()
  const since = reader.prepare<[number], PageChange>(
    'select tag, seq from page_changes where seq > ? order by seq',
  )
  const anyOf = reader.prepare<[number, string], number>(
    'select 1 from page_changes where seq > ? and tag in (select value from json_each(?)) limit 1',
  )
  let seen = -1
  return {
    anyCommit() {
      const now = version.get() ?? 0
      const isNew = now !== seen
      seen = now
      return isNew
    },
    last: () => last.get() ?? 0,
    since: (seq) => since.all(seq),
    anyOf: (tags, seq) => anyOf.get(seq, JSON.stringify([...tags])) !== undefined,
  }
}
