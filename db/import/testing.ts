import type { Db } from '../client.ts'
import { importWxr, type WxrImport } from './run.ts'

/** A moment that all tests share: after what the fixtures tell, before what they plan. */
export const NOW = Date.UTC(2024, 5, 4)

/** The path of one of our own small exports. */
export const fixture = (name: string) => new URL(`./fixtures/${name}.xml`, import.meta.url).pathname

export const importFixture = async (db: Db, name: string, options: Partial<WxrImport> = {}) =>
  await importWxr(db, { file: fixture(name), now: NOW, ...options })

/** Every row of every table, to compare before and after. */
export function dump(db: Db): Record<string, unknown[]> {
  const names = db.sqlite.reader
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .pluck()
    .all() as string[]
  return Object.fromEntries(
    names.map((name) => [name, db.sqlite.reader.prepare(`select * from "${name}"`).all()]),
  )
}

/** Rows of a query, for looking at what was written. */
export function rows(db: Db, query: string): Record<string, string | number | null>[] {
  return db.sqlite.reader.prepare(query).all() as Record<string, string | number | null>[]
}
