import type { Db } from '../client.ts'
import { readSettings } from '../settings/settings.ts'
import { searchLanguage, type SearchLanguage } from './languages.ts'
import { archiveOf } from './statistics.ts'

/** The languages that a question is read in: the site's own first, then those of its articles. */
export async function languagesOf(db: Db): Promise<SearchLanguage[]> {
  const { 'site.language': site } = await readSettings(db)
  const { languages } = await archiveOf(db)
  return [...new Set([searchLanguage(site), ...languages])]
}
