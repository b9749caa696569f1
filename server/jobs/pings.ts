import type { Db } from '../../db/client.ts'
import type { Documents } from '../documents/documents.ts'
import { indexNowKey } from '../crawlers/key.ts'
import { workAsHub } from '../hub/work.ts'
import { tellSearchEngines } from '../pings/indexnow.ts'
import { tellHubs } from '../pings/websub.ts'
import { every } from './every.ts'

const EVERY_MS = 1000

interface Options {
  siteUrl: string
  documents: Documents
  /** Whether addresses of this machine and its network may be spoken to. */
  allowPrivate: boolean
}

/** Tells search engines, hubs and subscribers of what changed. @returns ends it, after what is being told */
export function tellOthersOnTime(db: Db, { siteUrl, documents, allowPrivate }: Options): () => Promise<void> {
  const usual = { siteUrl, how: { allowPrivate }, clock: () => Date.now() }
  const jobs = [
    every(EVERY_MS, () => tellSearchEngines(db, { ...usual, key: indexNowKey() })),
    every(EVERY_MS, () => tellHubs(db, usual)),
    every(EVERY_MS, () => workAsHub(db, { ...usual, documents })),
  ]
  return async () => {
    await Promise.all(jobs.map((stop) => stop()))
  }
}
