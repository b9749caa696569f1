import type { Db } from '../client.ts'
import { writeSetting } from '../settings/settings.ts'
import { SYSTEM } from '../users/viewer.ts'

/** Has the site speak another language. @param tag BCP 47 */
export async function setLanguage(db: Db, tag: string): Promise<void> {
  const result = await writeSetting(db, SYSTEM, 'site.language', tag)
  if (!result.ok) throw new Error(`the site cannot speak ${tag}`)
}

/** All texts that the database holds, each in one piece: what people wrote, and no word of the interface. */
export function storedTexts(db: Db): Set<string> {
  const sqlite = db.sqlite.reader
  const tables = sqlite
    .prepare("select name from sqlite_schema where type = 'table' and sql not like '%virtual%'")
    .pluck()
    .all() as string[]
  const texts = tables.flatMap((table) => {
    const columns = sqlite.prepare(`pragma table_info("${table}")`).all() as { name: string; type: string }[]
    return columns
      .filter(({ type }) => type.toLowerCase() === 'text')
      .flatMap(({ name }) => sqlite.prepare(`select distinct "${name}" from "${table}"`).pluck().all())
  })
  const strings = texts.filter((text) => typeof text === 'string')
  // Settings are kept as JSON.
  return new Set(strings.flatMap((text) => [text.trim(), text.replace(/^"(.*)"$/s, '$1')]))
}
