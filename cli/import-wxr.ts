import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDb, type Db } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { ImportFault } from '#db/import/fault.ts'
import { openRehearsal } from '#db/import/rehearsal.ts'
import { reportLines } from '#db/import/report-text.ts'
import { importWxr } from '#db/import/run.ts'
import { fileText } from '#db/import/wxr/source.ts'
import { migrateDb } from '#db/migrate.ts'
import type { WxrArguments } from './import.ts'
import { endProgress, progressPrinter } from './progress.ts'

const TIDY_EVERY = 1000

/** Started by import.ts, in a process with a bounded heap; the one argument is JSON of its making. */
const { file, dryRun, uploads } = JSON.parse(process.argv[2] ?? '{}') as WxrArguments

try {
  // Before a database is opened, and maybe made, for a file that is not there.
  await fileText(file).next()
  if (uploads !== null && !(existsSync(uploads) && statSync(uploads).isDirectory())) {
    throw new ImportFault(`${uploads}: no such directory`)
  }
  const db = await openFor(dryRun)
  try {
    const folder = dryRun ? null : join(dataDir(), 'uploads')
    const from = uploads === null ? {} : { uploads: { from: uploads, to: folder } }
    const report = await importWxr(db, { file, ...from, onProgress: tidyingProgress() })
    endProgress()
    console.log(reportLines(report, dryRun).join('\n'))
  } finally {
    db.close()
  }
} catch (error) {
  endProgress()
  // What the person can do something about is one line; anything else is a fault of ours, with its stack.
  console.error(error instanceof ImportFault ? `import: ${error.message}` : error)
  process.exitCode = 1
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
function tidyingProgress() {
  const show = progressPrinter(1000)
  let tidiedAt = 0
  return (step: string, done: number, of?: number) => {
    if (Date.now() - tidiedAt > TIDY_EVERY) {
      globalThis.gc?.()
      tidiedAt = Date.now()
    }
    show(step, done, of)
  }
}
