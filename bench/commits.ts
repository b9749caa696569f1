import { closeSync, openSync, readSync } from 'node:fs'
import { endianness } from 'node:os'

/** Where SQLite counts transactions in the shared memory of a write-ahead log (its file format, section "WAL-Index header"). */
const COUNTER_AT = 8

/**
 * How many transactions have been committed to a database that is open, by SQLite's own count. It starts anywhere and
 * wraps at 2^32: only differences say something.
 *
 * @param database path of the database file
 */
export function commitCounter(database: string): number {
  const shared = openSync(`${database}-shm`, 'r')
  try {
    const bytes = Buffer.alloc(4)
    readSync(shared, bytes, 0, bytes.length, COUNTER_AT)
    return endianness() === 'LE' ? bytes.readUInt32LE() : bytes.readUInt32BE()
  } finally {
    closeSync(shared)
  }
}

/** Commits between two looks at the counter. */
export const commitsBetween = (before: number, after: number) => (after - before) >>> 0
