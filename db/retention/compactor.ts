import { workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** A thread of its own for writing a database anew, since SQLite does that in one go. */
const sqlite = new Database(workerData as string, { timeout: 60_000 })
sqlite.pragma('synchronous = FULL')
sqlite.pragma('secure_delete = ON')
sqlite.exec('vacuum')
sqlite.close()
