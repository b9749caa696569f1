import type { Db } from '../../db/client.ts'
import { dataDir } from '../../db/data-dir.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { networkSalts } from '../comments/salt.ts'
import { every } from './every.ts'

const HOUR_MS = 60 * 60_000

/**
 * Throws the salts of networks' hashes away in time, also where nobody comments for months.
 *
 * @returns ends it
 */
export function rotateSalt(db: Db): () => Promise<void> {
  return every(HOUR_MS, async () => {
    const { 'retention.networkDays': days } = await readSettings(db)
    networkSalts(dataDir(), days, Date.now())
  })
}
