import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { dataDir } from '../db/data-dir.ts'
import { exportNewsroom, isFreeFor, rehearseExport, type ExportReport } from '../db/export/export.ts'
import { COMMENT_CHOICES } from '../db/export/tables.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

interface Asked {
  comments: (typeof COMMENT_CHOICES)[number]
  personal: boolean
  media: boolean
  since?: number
  dryRun: boolean
}

/** `export DIR`: the whole newsroom, to take it away. */
export function registerExport(program: Command) {
  program
    .command('export')
    .description('write the whole newsroom into a folder: JSON Lines and the files of pictures')
    .argument('<dir>', 'the folder; it is made, or holds an earlier export, which is replaced')
    .addOption(
      new Option('--comments <which>', 'which comments').choices([...COMMENT_CHOICES]).default('all'),
    )
    .option('--personal', 'also what is known of readers: addresses, reports, sanctions, subscribers', false)
    .option('--no-media', 'leave the files of pictures out')
    .option('--since <time>', 'articles, comments and pictures that were changed then or since', time)
    .option('--dry-run', 'count what would be exported; write nothing', false)
    .addHelpText(
      'after',
      '\nMay be run beside the server: all is as it stood at one moment. A run that was broken off is run again.' +
        '\nEnds with 1 if the file of a picture is missing or cannot be read; all else is exported then.' +
        '\nBack: DATA_DIR=./new npm run cli -- import export DIR. Each file is described in docs/export.md.',
    )
    .action(async (dir: string, asked: Asked) => {
      const folder = resolve(dir)
      if (!isFreeFor(folder)) throw new Error(`${dir} holds something else than an export.`)
      if (!existsSync(join(dataDir(), 'broadsheet.db')))
        throw new Error(`There is no newsroom in ${dataDir()}; DATA_DIR names another folder.`)
      const show = progressPrinter(10_000)
      const { comments, personal, media, since = null, dryRun } = asked
      const uploads = media ? join(dataDir(), 'uploads') : null
      const options = { comments, personal, since, uploads, onProgress: show }
      const report = await withDatabase((db) =>
        dryRun ? rehearseExport(db, options) : exportNewsroom(db, folder, options, Date.now()),
      )
      endProgress()
      for (const line of lines(report, dryRun)) console.log(line)
      for (const { path, reason } of report.failed) console.error(`${path}: ${reason}`)
      if (report.failed.length > 0) process.exitCode = 1
    })
}

function lines({ rows, files, failed }: ExportReport, dryRun: boolean): string[] {
  const counted = Object.entries(rows).filter(([, count]) => count > 0)
  return [
    ...counted.map(([table, count]) => `${String(count).padStart(9)} ${table}`),
    `${String(files).padStart(9)} files of pictures`,
    ...(failed.length > 0
      ? [`${String(failed.length).padStart(9)} files are missing or cannot be read`]
      : []),
    dryRun ? 'Nothing was written.' : 'Exported.',
  ]
}

function time(text: string): number {
  const at = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : NaN
  if (Number.isNaN(at)) throw new InvalidArgumentError('It is a day or an instant, such as 2026-05-14.')
  return at
}
