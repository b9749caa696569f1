import type { Db } from '../client.ts'
import type { Ledger } from './ledger.ts'
import type { Report } from './report.ts'
import type { Uploads } from './uploads.ts'

/** What all parts of one import share. */
export interface ImportRun {
  db: Db
  ledger: Ledger
  report: Report
  /** A copy of wp-content/uploads, if there is one. */
  uploads: Uploads | null
  now: number
}
