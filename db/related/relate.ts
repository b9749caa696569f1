import { setImmediate } from 'node:timers/promises'
import type { Db } from '../client.ts'
import { countWords, groundOf, isGroundOld, type Ground, type Progress } from './ground.ts'
import {
  compareAgain,
  doManyWait,
  fillQueue,
  isAnythingQueued,
  isDone,
  unchanged,
  waiting,
  waitingFor,
  wasRead,
  type End,
  type RelatingStep,
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

/** What was done: so many that waited for a step, a stretch of all articles, a count; or nothing. */
type Piece = { step: RelatingStep; many: number } | 'of all' | null

/**
 * Does the next piece of what waits: reads or compares a few articles, or counts words anew where the archive has changed
 * much. Every piece is written with the note that it is done: whoever is killed goes on where he was.
 *
 * @returns false when there is nothing to do, or it was stopped
 */
export async function relateNext(db: Db, options: RelateOptions = {}): Promise<boolean> {
  return (await nextPiece(db, options)) !== null
}

async function nextPiece(db: Db, options: RelateOptions): Promise<Piece> {
  const { end = 'newest', isStopped = () => false, onProgress = () => {} } = options
  const count = async () => ((await countWords(db, isStopped, onProgress)) ? 'of all' : null)
  const ground = await groundOf(db)
  if (!ground) return (await isGroundOld(db)) ? await count() : null
  const rows = await waiting(db, end)
  const [first] = rows
  if (first) {
    if ((await doManyWait(db)) && (await isGroundOld(db))) return await count()
    await (first.step === 'rank' ? compare(db, rows, ground) : read(db, rows, ground))
    return { step: first.step, many: rows.length }
  }
  const filled = await fillQueue(db)
  if (filled) onProgress(filled.step === 'rank' ? 'Comparing' : 'Reading', filled.done, filled.of)
  if (filled) return 'of all'
  return (await isGroundOld(db)) ? await count() : null
}

/** Whether there is something for relateNext. */
export async function isAnythingToRelate(db: Db): Promise<boolean> {
  return (await isAnythingQueued(db)) || (await isGroundOld(db))
}

/** Does all that waits. */
export async function relateAll(db: Db, options: RelateOptions = {}): Promise<void> {
  const { isStopped = () => false, onProgress } = options
  const done = { read: 0, reread: 0, rank: 0 }
  let isOfAll = false
  while (!isStopped()) {
    const piece = await nextPiece(db, options)
    if (!piece) return
    // How far it is among all is told when the next of them are put into the queue.
    if (piece === 'of all') isOfAll = true
    else if (onProgress && !isOfAll) {
      done[piece.step] += piece.many
      const so = done[piece.step]
      onProgress(piece.step === 'rank' ? 'Comparing' : 'Reading', so, so + (await waitingFor(db, piece.step)))
    }
    await setImmediate()
  }
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
