import { sql, type Column, type SQL } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { Tx } from './writer.ts'

/**
 * A query that is built and prepared once for each database, for what every page asks: to write a query's SQL and to
 * compile it takes many times as long as to run it. Values that differ are `sql.placeholder`s.
 *
 * @param build makes the prepared query
 * @returns the query for a database
 */
export function prepared<Query>(build: (read: Db['read']) => Query): (db: Db) => Query {
  const known = new WeakMap<Db, Query>()
  return (db) => {
    const query = known.get(db) ?? build(db.read)
    known.set(db, query)
    return query
  }
}

/** The same for what runs inside a transaction: every one of a database's has the same connection. */
export function preparedIn<Query>(build: (tx: Tx) => Query): (tx: Tx) => Query {
  const known = new WeakMap<Tx, Query>()
  return (tx) => {
    const query = known.get(tx) ?? build(tx)
    known.set(tx, query)
    return query
  }
}

/**
 * Whether a column is one of the values under this name: one place for a list of any length, so that one prepared
 * query serves all. The list is handed over by `listOf`.
 */
export function among(column: Column, name: string): SQL {
  return sql`${column} in (select value from json_each(${sql.placeholder(name)}))`
}

export const listOf = (values: number[] | string[]): string => JSON.stringify(values)
