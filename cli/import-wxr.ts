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
    const report = await importWxr(db, { file, ...from, onProgress: progressPrinter() })
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

/** On a terminal one line that changes; in a log a line for each step and for every thousand. */
function progressPrinter() {
  let lastStep = ''
  let lastDone = 0
  let shownAt = 0
  let tidiedAt = 0
  return (step: string, done: number, of?: number) => {
    // Finished SQL statements hold memory that V8 does not see, and so lets lie.
    if (Date.now() - tidiedAt > TIDY_EVERY) {
      globalThis.gc?.()
      tidiedAt = Date.now()
    }
    const line = `${step}: ${done}${of === undefined ? '' : ` of ${of}`}`
    if (process.stdout.isTTY) {
      const now = Date.now()
      if (step === lastStep && done !== of && now - shownAt < 100) return
      shownAt = now
      process.stdout.write(`\r\u001B[2K${line}`)
    } else if (step !== lastStep || Math.floor(done / 1000) > Math.floor(lastDone / 1000)) console.log(line)
    lastStep = step
    lastDone = done
  }
}

function endProgress() {
  if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K')
}
