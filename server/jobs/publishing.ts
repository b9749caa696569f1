import { publishDue } from '../../db/articles/publish-due.ts'
import type { Db } from '../../db/client.ts'
import { every } from './every.ts'

const EVERY_MS = 1000

/**
 * Publishes scheduled articles when their time has come, with or without readers, and what came due while nobody served.
 *
 * @returns ends it, after what is being published
 */
export function publishOnTime(db: Db): () => Promise<void> {
  return every(EVERY_MS, () => publishDue(db, Date.now()))
}
