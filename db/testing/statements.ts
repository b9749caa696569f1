import type Database from 'better-sqlite3'
import type { Db } from '../client.ts'

/** Notes every statement that both connections prepare, with its places for values still open. */
export function statementsOf(db: Db): Set<string> {
  const seen = new Set<string>()
  for (const sqlite of [db.sqlite.reader, db.sqlite.writer]) {
    const prepare = sqlite.prepare.bind(sqlite) as (sql: string) => Database.Statement
    sqlite.prepare = ((sql: string) => {
      seen.add(sql)
      return prepare(sql)
    }) as typeof sqlite.prepare
  }
  return seen
}

/** How SQLite would go about a statement, step by step. */
export function queryPlan(db: Db, sql: string): string[] {
  const explain = db.sqlite.writer.prepare(`explain query plan ${sql}`)
  // The plan does not depend on the values: no ANALYZE is ever run.
  const places = sql.match(/\?/g)?.length ?? 0
  return (explain.all(...Array<null>(places).fill(null)) as { detail: string }[]).map((step) => step.detail)
}
