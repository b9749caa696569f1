import { sql, type SQL } from 'drizzle-orm'
import { integer, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'

/** A point in time: UTC milliseconds since 1970. */
export const time = (name: string) => integer(name)

/** `column IN ('a', 'b')` for a CHECK; SQLite allows no bound values in table definitions. */
export function oneOf(column: AnySQLiteColumn, values: readonly string[]): SQL {
  return sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`
}
