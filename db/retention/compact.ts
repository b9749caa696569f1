import { once } from 'node:events'
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Db } from '../client.ts'
import { emptyWal } from '../commenters/erase.ts'

/** Bytes. */
export interface Room {
  /** Of the database file. */
  size: number
  /** Of pages in it that hold nothing any more. */
  unused: number
  /** What is missing, and in which folder; null where there is enough. */
  missing: { folder: string; bytes: number } | null
}

/** Frames of the write-ahead log are longer than pages, and others may write meanwhile. */
const MARGIN = 1.1
const LOOK_EVERY_MS = 250

/**
 * Whether there is room for writing the database anew: SQLite makes a copy of what is in use in its temporary folder, and
 * writes that into the write-ahead log beside the database.
 *
 * @param freeIn bytes that are free in a folder
 */
export function roomToCompact(db: Db, freeIn: (folder: string) => number = freeBytes): Room {
  const { reader } = db.sqlite
  const pragma = (name: string) => reader.pragma(name, { simple: true }) as number
  const page = pragma('page_size')
  const [size, unused] = [pragma('page_count') * page, pragma('freelist_count') * page]
  const copy = Math.ceil((size - unused) * MARGIN)
  const [beside, temporary] = [dirname(reader.name), temporaryFolder()]
  const isOneDisk = statSync(beside).dev === statSync(temporary).dev
  const needs = isOneDisk ? [{ folder: beside, bytes: 2 * copy }] : [beside, temporary].map(copyIn(copy))
  const short = needs
    .map(({ folder, bytes }) => ({ folder, bytes: bytes - freeIn(folder) }))
    .find(({ bytes }) => bytes > 0)
  return { size, unused, missing: short ?? null }
}

const copyIn = (bytes: number) => (folder: string) => ({ folder, bytes })

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize
}

/** Where SQLite puts its temporary files, in its own order. */
function temporaryFolder(): string {
  const { SQLITE_TMPDIR, TMPDIR } = process.env
  const isUsable = (folder: string | undefined): folder is string => {
    try {
      accessSync(folder ?? '', constants.W_OK | constants.X_OK)
      return statSync(folder ?? '').isDirectory()
    } catch {
      return false
    }
  }
  return [SQLITE_TMPDIR, TMPDIR, '/var/tmp', '/usr/tmp', '/tmp'].find(isUsable) ?? '.'
}

/**
 * Writes the database anew, so that the file holds nothing but what is in use: no page that was freed before freed pages were
 * overwritten. In a thread of its own, but nobody else can write until it is done.
 *
 * @param progress is told how many bytes are written, and of about how many
 * @returns bytes that the file is shorter by, and whether the write-ahead log could be emptied into it: if not, the next
 *   restart does that
 * @throws Error when another process is writing for longer than a minute, or the disk is full: the file is as it was then
 */
export async function compact(
  db: Db,
  progress: (done: number, of: number) => void = () => {},
): Promise<{ saved: number; isEmptied: boolean }> {
  const { size, unused } = roomToCompact(db)
  const file = db.sqlite.writer.name
  const look = setInterval(() => {
    const written = existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0
    progress(Math.min(written, size - unused), size - unused)
  }, LOOK_EVERY_MS)
  const worker = new Worker(new URL('./compactor.ts', import.meta.url), { workerData: file })
  try {
    await once(worker, 'exit')
  } finally {
    clearInterval(look)
    await worker.terminate()
  }
  const isEmptied = await emptyWal(db)
  return { saved: size - roomToCompact(db).size, isEmptied }
}
