import { setImmediate } from 'node:timers/promises'
import type { Db } from '../client.ts'
import { countWords, groundOf, isGroundOld, type Ground, type Progress } from './ground.ts'
import {
  compareAgain,
  fillQueue,
  isAnythingQueued,
  isDone,
  unchanged,
  waiting,
  wasRead,
  type End,
  type Waiting,
} from './queue.ts'
import { rank, type Ranked } from './rank.ts'
import { storedOf, storeList, storeProfile, touched, type Stored } from './store.ts'
import { readText } from './text.ts'

export interface RelateOptions {
  /** Which end of the queue is worked from. */
  end?: End
  isStopped?: () => boolean
  /** Told of each article of a work over many. */
  onProgress?: Progress
}

/**
 * Does the next piece of what waits: reads or compares a few articles, or counts words anew where the archive has changed
 * much. Every piece is written with the note that it is done: whoever is killed goes on where he was.
 *
 * @returns false when there is nothing to do, or it was stopped
 */
export async function relateNext(db: Db, options: RelateOptions = {}): Promise<boolean> {
  const { end = 'newest', isStopped = () => false, onProgress = () => {} } = options
  const ground = await groundOf(db)
  const rows = ground ? await waiting(db, end) : []
  if (ground && rows.length > 0) {
    await (rows[0]?.step === 'rank' ? compare(db, rows, ground) : read(db, rows, ground))
    return true
  }
  const filled = ground && (await fillQueue(db))
  if (filled) {
    onProgress(filled.step === 'rank' ? 'Comparing' : 'Reading', filled.done, filled.of)
    return true
  }
  return (await isGroundOld(db)) && (await countWords(db, isStopped, onProgress))
}

/** Whether there is something for relateNext. */
export async function isAnythingToRelate(db: Db): Promise<boolean> {
  return (await isAnythingQueued(db)) || (await isGroundOld(db))
}

/** Does all that waits. */
export async function relateAll(db: Db, options: RelateOptions = {}): Promise<void> {
  const { isStopped = () => false } = options
  while (!isStopped() && (await relateNext(db, options))) await setImmediate()
}

async function read(db: Db, rows: Waiting[], { rarity }: Ground) {
  const read: { row: Waiting; stored: Stored }[] = []
  for (const row of rows) {
    read.push({ row, stored: storedOf(row.articleId, await readText(db, row.articleId), rarity) })
    // A long text must not keep everybody else waiting.
    await setImmediate()
  }
  await db.write(async (tx) => {
    const still = new Set(await unchanged(tx, rows))
    const done = read.filter(({ row }) => still.has(row))
    for (const { stored } of done) await storeProfile(tx, stored, rarity)
    await wasRead(
      tx,
      done.map(({ row }) => row),
    )
  })
}

async function compare(db: Db, rows: Waiting[], { rarity }: Ground) {
  const made: { row: Waiting; ranked: Ranked; again: number[] }[] = []
  for (const row of rows) {
    const ranked = await rank(db, row.articleId, rarity)
    made.push({ row, ranked, again: row.spreads ? await touched(db, ranked) : [] })
    await setImmediate()
  }
  await db.write(async (tx) => {
    const still = new Set(await unchanged(tx, rows))
    const done = made.filter(({ row }) => still.has(row))
    for (const { ranked } of done) await storeList(tx, ranked)
    await isDone(
      tx,
      done.map(({ row }) => row),
    )
    await compareAgain(tx, [...new Set(done.flatMap(({ again }) => again))])
  })
}
