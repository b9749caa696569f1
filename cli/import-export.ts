import { join } from 'node:path'
import { database } from '../db/client.ts'
import { dataDir } from '../db/data-dir.ts'
import { importExport, readManifest } from '../db/export/import.ts'
import { ImportFault } from '../db/import/fault.ts'
import { migrateDb } from '../db/migrate.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** Fills an empty newsroom from a folder that `export` has written, and says what came. */
export async function importFrom(folder: string): Promise<void> {
  try {
    const manifest = await readManifest(folder)
    const db = database()
    try {
      await migrateDb(db)
      const show = progressPrinter(10_000)
      const uploads = join(dataDir(), 'uploads')
      const { rows, files } = await importExport(db, folder, manifest, { uploads, onProgress: show })
      endProgress()
      for (const [table, count] of Object.entries(rows))
        if (count > 0) console.log(`${String(count).padStart(9)} ${table}`)
      console.log(`${String(files).padStart(9)} files of pictures`)
      console.log('Nobody has a password yet: npm run cli -- user password ADDRESS gives one.')
    } finally {
      db.close()
    }
  } catch (error) {
    endProgress()
    if (!(error instanceof ImportFault)) throw error
    console.error(`import: ${error.message}`)
    process.exitCode = 1
  }
}
