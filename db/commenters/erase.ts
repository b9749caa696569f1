import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { and, eq, gt, inArray, isNull, lte, ne, or, type SQL } from 'drizzle-orm'
import { translator } from '../../words/words.ts'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import {
  commenterNotes,
  commenters,
  commentReports,
  errorReports,
  mailSuppressions,
  outbox,
  sanctions,
  subscribers,
} from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { knownUnder } from './addresses.ts'
import { eraseComments, type ErasedComments, type Erasing } from './erase-comments.ts'
import { erasedValue, rememberErased, type Texts } from './erased-list.ts'
import { aboutHim } from './export.ts'

export interface EraseInput {
  /** The address in lower case, as `emailKey` makes it. */
  emailKey: string
  /** Whether what he wrote stays, under no name, or goes. */
  texts: Texts
  /** Only what is not newer: for a backup that was restored and is in use again. Milliseconds; all if not given. */
  upTo?: number
  /** Only says what would be erased. */
  dryRun?: boolean
  /** He stands in the list of the erased already. */
  isAgain?: boolean
}

export interface Erased extends ErasedComments {
  reports: number
  notes: number
  /** Deleted: warnings, and what was over. */
  sanctions: number
  /** Those that hold, by a keyed hash in place of the address: else nobody could be banned who can press a button. */
  keptSanctions: number
  mails: number
  /** Whether he had the newsletter, or had asked for it. */
  letters: number
  /** Whether he had confirmed his address. */
  confirmed: number
}

export type EraseResult = { ok: true; erased: Erased } | { ok: false; reason: 'forbidden' }

class DryRun extends Error {
  readonly erased: Erased
  constructor(erased: Erased) {
    super('dry run')
    this.erased = erased
  }
}

/**
 * Erases a commenter: his name, his address and all that leads to him, everywhere and for good, also in the free places of
 * the database file. The log says that somebody was erased, and not who.
 *
 * @param viewer the system when he asked for it himself by a link that only his mailbox has; or an editor
 * @param now milliseconds
 * @returns how much was erased, in rows
 * @throws Error without the installation's secret, by which the list of the erased is kept
 */
export async function eraseCommenter(
  db: Db,
  viewer: Viewer,
  { emailKey, texts, upTo = ALWAYS, dryRun = false, isAgain = false }: EraseInput,
  now: number,
): Promise<EraseResult> {
  if (!canEditSite(viewer)) return { ok: false, reason: 'forbidden' }
  // Before the database: should the machine stop in between, he is erased again, who wished to be.
  if (!dryRun && !isAgain) rememberErased(db, emailKey, texts, now)
  const name = translator((await readSettings(db))['site.language'], 'own')('anonymous')
  try {
    const erased = await db.write(async (tx) => {
      const erased = await eraseRows(tx, { emailKey, texts, upTo, name }, now)
      if (dryRun) throw new DryRun(erased)
      if (isAgain && isNothing(erased)) return erased
      const { comments, deleted, emptied } = erased
      const entry = { subject: 'commenter', subjectId: null, action: 'erase', batch: randomUUID() } as const
      await writeLog(tx, viewer, { ...entry, detail: { texts, comments, deleted, emptied } }, now)
      return erased
    })
    await emptyWal(db)
    return { ok: true, erased }
  } catch (error) {
    if (error instanceof DryRun) return { ok: true, erased: error.erased }
    throw error
  }
}

export const isNothing = (erased: Erased) => Object.values(erased).every((many) => many === 0)

/** Later than everything. */
const ALWAYS = Number.MAX_SAFE_INTEGER

async function eraseRows(
  tx: Tx,
  { emailKey: key, texts, upTo, name }: Erasing,
  now: number,
): Promise<Erased> {
  const { spellings, reportIds, commenterId } = await knownUnder(tx, key)
  const erased = await eraseComments(tx, { emailKey: key, texts, upTo, name }, now)
  // A report stays, as the decision on it does; who made it does not, nor what he wrote.
  const reports = await tx
    .update(commentReports)
    .set({ reporterName: '', reporterEmail: '', body: '', law: '', statement: '' })
    .where(and(inArray(commentReports.id, reportIds), lte(commentReports.createdAt, upTo)))
    .returning({ id: commentReports.id })
  // What was wrong in an article is corrected, or it was not wrong: nothing hangs on who said so.
  const errors = await tx
    .delete(errorReports)
    .where(and(eq(errorReports.emailKey, key), lte(errorReports.createdAt, upTo)))
    .returning({ id: errorReports.id })
  const notes = await tx
    .delete(commenterNotes)
    .where(and(eq(commenterNotes.emailKey, key), lte(commenterNotes.createdAt, upTo)))
    .returning({ id: commenterNotes.id })
  const laid = await eraseSanctions(
    tx,
    key,
    and(aboutHim(key, commenterId), lte(sanctions.createdAt, upTo)),
    now,
  )
  const mails = await tx
    .delete(outbox)
    .where(and(inArray(outbox.recipient, spellings), eq(outbox.channel, 'mail'), lte(outbox.createdAt, upTo)))
    .returning({ id: outbox.id })
  await tx
    .delete(mailSuppressions)
    .where(and(eq(mailSuppressions.emailKey, key), lte(mailSuppressions.createdAt, upTo)))
  const confirmed = await tx
    .delete(commenters)
    .where(and(eq(commenters.emailKey, key), lte(commenters.confirmedAt, upTo)))
    .returning({ id: commenters.id })
  const letters = await tx
    .delete(subscribers)
    .where(and(eq(subscribers.emailKey, key), lte(subscribers.createdAt, upTo)))
    .returning({ id: subscribers.id })
  const rows = { letters: letters.length, notes: notes.length, mails: mails.length }
  const reported = reports.length + errors.length
  return { ...erased, ...rows, reports: reported, ...laid, confirmed: confirmed.length }
}

/** What holds is kept until its end, without a word about him. */
async function eraseSanctions(tx: Tx, key: string, his: SQL | undefined, now: number) {
  const { id, kind, liftedAt, expiresAt } = sanctions
  const holds = and(ne(kind, 'warn'), isNull(liftedAt), or(isNull(expiresAt), gt(expiresAt, now)))
  const kept = await tx
    .update(sanctions)
    .set({ subject: 'email', value: erasedValue(key), reason: '' })
    .where(and(his, holds))
    .returning({ id })
  const deleted = await tx.delete(sanctions).where(his).returning({ id })
  return { sanctions: deleted.length, keptSanctions: kept.length }
}

const PATIENCE_MS = 5000
const AGAIN_MS = 20

/**
 * Writes what the write-ahead log holds into the database file and cuts the log off: what was erased stands in its older
 * frames until then. Other processes may keep it from that for a while.
 *
 * @returns whether it is empty now; if not, the next restart empties it
 */
export async function emptyWal({ sqlite: { writer } }: Db): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if (!writer.inTransaction) {
      const [result] = writer.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (result?.busy === 0) return true
    }
    await setTimeout(AGAIN_MS)
  }
  return false
}
