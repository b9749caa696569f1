import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import { dataDir } from './data-dir.ts'
import * as schema from './schema/index.ts'
import { createWriter, type Write } from './writer.ts'

export interface Db {
  /** Read-only connection: sees what is committed. */
  read: BetterSQLite3Database<typeof schema>
  /** Queues work for the one writing connection; resolves when it is on the disk. */
  write: Write
  /** Called after each commit of this process, before whoever asked for it goes on: no answer leaves in between. */
  afterCommit: Set<() => void>
  /** The two connections themselves, for migrations, backups and pragmas. */
  sqlite: { reader: Database.Database; writer: Database.Database }
  close(): void
}

/**
 * Opens a database file with its reader and its writer, creating it if it is missing. Does not migrate.
 *
 * @param file path of the SQLite file
 * @param onSql is told every statement that the reader runs
 * @throws SqliteError when the file is no database or cannot be opened
 */
export function openDb(file: string, onSql?: (sql: unknown) => void): Db {
  mkdirSync(dirname(file), { recursive: true })
  const writer = new Database(file)
  // FULL: an acknowledged comment survives a power cut, not only a crash of the process.
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // What was deleted is overwritten: somebody who was erased is in no free place of the file either.
    'secure_delete = ON',
    // Waiting for another process is the writer queue's own: SQLite would keep the whole process waiting.
    'busy_timeout = 50',
  ])
    writer.pragma(pragma)
  const reader = new Database(file, { readonly: true, verbose: onSql })
  for (const pragma of ['busy_timeout = 5000', 'query_only = ON', 'mmap_size = 268435456'])
    reader.pragma(pragma)
  const afterCommit = new Set<() => void>()
  return {
    read: drizzle(reader, { schema }),
    write: createWriter(writer, drizzle(writer, { schema }), () => afterCommit.forEach((tell) => tell())),
    afterCommit,
    sqlite: { reader, writer },
    close() {
      reader.close()
      writer.close()
    },
  }
}

const ONE_PER_PROCESS = Symbol.for('broadsheet.db')
const holder = globalThis as { [ONE_PER_PROCESS]?: Db }

/** The database of this process, opened on first use. On globalThis, since Next's bundle and the server load this file twice. */
export function database(): Db {
  return (holder[ONE_PER_PROCESS] ??= openDb(join(dataDir(), 'broadsheet.db')))
}
