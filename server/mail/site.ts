import type { Db } from '../../db/client.ts'
import { readSettings } from '../../db/settings/settings.ts'
import type { Site } from './letter.ts'

/** As letters name it. */
export async function readSite(db: Db, url: string): Promise<Site> {
  const settings = await readSettings(db)
  const { 'site.name': name, 'site.timeZone': zone, 'site.language': language } = settings
  return { name, url, zone, language }
}
