import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir } from '#db/data-dir.ts'
import { ImportFault } from '#db/import/fault.ts'
import { importWxr } from '#db/import/run.ts'
import { fileText } from '#db/import/wxr/source.ts'
import type { WxrArguments } from './import.ts'
import { runImport } from './importing.ts'

/** Started by import.ts, in a process with a bounded heap; the one argument is JSON of its making. */
const { file, dryRun, uploads } = JSON.parse(process.argv[2] ?? '{}') as WxrArguments

await runImport(
  dryRun,
  async () => {
    await fileText(file).next()
    if (uploads !== null && !(existsSync(uploads) && statSync(uploads).isDirectory())) {
      throw new ImportFault(`${uploads}: no such directory`)
    }
  },
  async (db, onProgress) => {
    const folder = dryRun ? null : join(dataDir(), 'uploads')
    const from = uploads === null ? {} : { uploads: { from: uploads, to: folder } }
    return await importWxr(db, { file, ...from, onProgress })
  },
)
