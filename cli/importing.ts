import { join } from 'node:path'
import { openDb, type Db } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { ImportFault } from '#db/import/fault.ts'
import { openRehearsal } from '#db/import/rehearsal.ts'
import { reportLines } from '#db/import/report-text.ts'
import type { Report } from '#db/import/report.ts'
import { migrateDb } from '#db/migrate.ts'
import { endProgress, progressPrinter } from './progress.ts'

const TIDY_EVERY = 1000

type Progress = (step: string, done: number, of?: number) => void

/**
 * Opens the database, or a copy of it for a rehearsal, imports and prints the report. What the person can do something
 * about is one line; anything else is a fault of ours, with its stack. Either makes the exit code 1, and so does a file
 * that could not be read among others that were imported.
 *
 * @param check looks at what was given before a database is opened, and maybe made
 */
export async function runImport(
  dryRun: boolean,
  check: () => Promise<unknown>,
  importInto: (db: Db, onProgress: Progress) => Promise<Report>,
): Promise<void> {
  try {
    await check()
    const db = await openFor(dryRun)
    try {
      const report = await importInto(db, tidyingProgress())
      endProgress()
      console.log(reportLines(report, dryRun).join('\n'))
      if (report.failed > 0) process.exitCode = 1
    } finally {
      db.close()
    }
  } catch (error) {
    endProgress()
    console.error(error instanceof ImportFault ? `import: ${error.message}` : error)
    process.exitCode = 1
  }
}

async function openFor(rehearsal: boolean): Promise<Db> {
  const path = join(dataDir(), 'broadsheet.db')
  const db = rehearsal ? await openRehearsal(path) : openDb(path)
  if (!rehearsal) await migrateDb(db)
  // Mapped pages count as this process's memory.
  db.sqlite.reader.pragma('mmap_size = 0')
  return db
}

/** Finished SQL statements hold memory that V8 does not see, and so lets lie. */
function tidyingProgress(): Progress {
  const show = progressPrinter(1000)
  let tidiedAt = 0
  return (step, done, of) => {
    if (Date.now() - tidiedAt > TIDY_EVERY) {
      globalThis.gc?.()
      tidiedAt = Date.now()
    }
    show(step, done, of)
  }
}
