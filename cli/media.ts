import { join } from 'node:path'
import type { Command } from 'commander'
import { dataDir } from '../db/data-dir.ts'
import { openRehearsal } from '../db/import/rehearsal.ts'
import { encodeMissing, type EncodeReport } from '../db/media/encode-missing.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `media encode`: formats that pictures from before an upgrade lack. */
export function registerMedia(program: Command) {
  const media = program.command('media').description('pictures: encode')
  media
    .command('encode')
    .description('make the AVIF files of pictures that have only WebP')
    .option('--dry-run', 'count them and look for their files; write nothing', false)
    .addHelpText(
      'after',
      '\nMay be run beside the server, stopped and run again. Ends with 1 if a picture could not be encoded.',
    )
    .action(async ({ dryRun }: { dryRun: boolean }) => {
      const report = await (dryRun ? rehearse() : withDatabase(encode))
      endProgress()
      for (const line of lines(report, dryRun)) console.log(line)
      for (const { name, reason } of report.failed) console.error(`${name}: ${reason}`)
      if (report.failed.length > 0) process.exitCode = 1
    })
}

const uploads = () => join(dataDir(), 'uploads')

async function encode(db: Parameters<typeof encodeMissing>[0]) {
  const show = progressPrinter(100)
  return await encodeMissing(db, uploads(), { onProgress: (done, of) => show('Pictures', done, of) })
}

async function rehearse() {
  const db = await openRehearsal(join(dataDir(), 'broadsheet.db'))
  try {
    return await encodeMissing(db, uploads(), { dryRun: true })
  } finally {
    db.close()
  }
}

function lines({ encoded, webpOnly, failed }: EncodeReport, dryRun: boolean): string[] {
  const failures = failed.length > 0 ? [`${pictures(failed.length)} could not be read:`] : []
  if (dryRun) return [`${pictures(encoded)} would be encoded; nothing was written.`, ...failures]
  const smaller = webpOnly > 0 ? [`${pictures(webpOnly)} stay WebP, which is smaller.`] : []
  return [`${pictures(encoded)} encoded as AVIF.`, ...smaller, ...failures]
}

const pictures = (many: number) => (many === 1 ? '1 picture' : `${many} pictures`)
