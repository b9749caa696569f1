import { randomUUID } from 'node:crypto'
import type { Db } from '../client.ts'
import { emptyWal } from '../commenters/erase.ts'
import { clearErrorReports } from '../corrections/retain.ts'
import { writeLog } from '../moderation/log.ts'
import { clearCalls } from '../outbox/calls.ts'
import { clearSends, clearSubscribers } from '../newsletter/clear.ts'
import { clearReads } from '../reads/count.ts'
import { readSettings } from '../settings/settings.ts'
import { clearInvitations } from '../staff/invitations.ts'
import { clearSessions } from '../staff/sessions.ts'
import { SYSTEM } from '../users/viewer.ts'
import { clearComments, type Cleared, type Discarded } from './comments.ts'
import { clearLinks, clearOutbox, clearRuns, clearSanctions, forgetNetworks, forgetReaders } from './rows.ts'

const DAY = 24 * 60 * 60 * 1000
const MAIL_DAYS = 30
const RUNS_DAYS = 90
const INVITATIONS_DAYS = 90

/** What one run has deleted or forgotten, in rows. */
export interface RetentionReport extends Record<Discarded, Cleared> {
  networks: number
  /** Recommendations and reports. */
  readers: number
  mails: number
  /** What is known of tries to call webhooks. */
  calls: number
  links: number
  /** Of people who were erased. */
  sanctions: number
  runs: number
  /** How often articles were read, by hours. */
  reads: number
  /** Who never confirmed that he wants the letter, and who ended it long ago. */
  subscribers: number
  /** Of staff, that were over. */
  sessions: number
  /** To join the staff, from long ago. */
  invitations: number
  /** Whom letters were for that went out long ago. */
  letters: number
  /** Of errors in articles, decided long ago. */
  errorReports: number
}

/**
 * Deletes what was kept for as long as the settings say, and forgets what leads to people: comments in the trash, spam and
 * rejected ones, networks, mails that were sent. In small steps, so that readers and moderators do not wait for it.
 *
 * @param now milliseconds
 * @param dryRun only counts
 */
export async function retain(
  db: Db,
  now: number,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<RetentionReport> {
  const settings = await readSettings(db)
  const clear = async (status: Discarded, days: number): Promise<Cleared> =>
    days === 0
      ? { deleted: 0, emptied: 0 }
      : await clearComments(db, status, now - days * DAY, { now, dryRun })
  const report = {
    trash: await clear('trash', settings['retention.trashDays']),
    spam: await clear('spam', settings['retention.spamDays']),
    rejected: await clear('rejected', settings['retention.rejectedDays']),
    networks: await forgetNetworks(db, now - settings['retention.networkDays'] * DAY, dryRun),
    readers: await forgetReaders(db, now - settings['retention.networkDays'] * DAY, dryRun),
    mails: await clearOutbox(db, now - MAIL_DAYS * DAY, dryRun),
    calls: await clearCalls(db, now - MAIL_DAYS * DAY, dryRun),
    links: await clearLinks(db, now, dryRun),
    sanctions: await clearSanctions(db, now, dryRun),
    runs: await clearRuns(db, now - RUNS_DAYS * DAY, dryRun),
    reads: await clearReads(db, now, dryRun),
    subscribers: await clearSubscribers(db, now, dryRun),
    sessions: await clearSessions(db, now, dryRun),
    invitations: await clearInvitations(db, now - INVITATIONS_DAYS * DAY, dryRun),
    letters: await clearSends(db, now, dryRun),
    errorReports: await clearErrorReports(db, now, dryRun),
  }
  if (!dryRun) await account(db, report, now)
  return report
}

/** That comments went is said in the log, too: how many, not which. */
async function account(db: Db, { trash, spam, rejected }: RetentionReport, now: number) {
  const gone = { trash, spam, rejected }
  if (Object.values(gone).every(({ deleted, emptied }) => deleted + emptied === 0)) return
  const entry = { subject: 'comment', subjectId: null, action: 'clear-away', batch: randomUUID() } as const
  await db.write((tx) => writeLog(tx, SYSTEM, { ...entry, detail: gone }, now))
  await emptyWal(db)
}
