import type { Command } from 'commander'
import { keepDays } from '../db/moderation/figures/days.ts'
import { runJob } from '../db/retention/job-runs.ts'
import { retain, type RetentionReport } from '../db/retention/run.ts'
import { readSettings } from '../db/settings/settings.ts'
import type { Db } from '../db/client.ts'
import { compact, roomToCompact } from '../db/retention/compact.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `retention run`: what the server does by itself every night. */
export function registerRetention(program: Command) {
  program
    .command('retention')
    .description('deleting what was kept long enough: run')
    .command('run')
    .description('delete old trash, spam, rejected comments and mails now; the server does so every night')
    .option('--dry-run', 'only say what would be deleted')
    .option('--vacuum', 'then write the database file anew, so that it holds nothing that was deleted')
    .addHelpText(
      'after',
      '\n--vacuum is needed once, for a database from before deleted text was overwritten at once. It takes room for two' +
        '\ncopies of the database, and nobody can post or decide meanwhile: stop the server for a large one. Copies and' +
        '\nDATA_DIR/backups stay as they are.',
    )
    .action(async ({ dryRun = false, vacuum = false }: { dryRun?: boolean; vacuum?: boolean }) => {
      await withDatabase(async (db) => {
        say(await deleteOld(db, dryRun))
        if (vacuum) await writeAnew(db, dryRun)
      })
      if (dryRun) console.log('Nothing was deleted: this was a dry run.')
    })
}

async function deleteOld(db: Db, dryRun: boolean): Promise<RetentionReport> {
  const now = Date.now()
  // What is deleted now is in the figures of its day already.
  if (!dryRun) await keepDays(db, now, (await readSettings(db))['site.timeZone'])
  const work = async () => await retain(db, now, { dryRun })
  return dryRun ? await work() : await runJob(db, 'retention', work, Date.now)
}

function say(report: RetentionReport) {
  for (const status of ['trash', 'spam', 'rejected'] as const) {
    const { deleted, emptied } = report[status]
    console.log(`${status.padEnd(10)} ${deleted} deleted, ${emptied} emptied, since others answered`)
  }
  for (const what of ['networks', 'readers'] as const)
    console.log(`${what.padEnd(10)} ${report[what]} forgotten`)
  for (const what of [
    'mails',
    'calls',
    'links',
    'sanctions',
    'runs',
    'reads',
    'subscribers',
    'letters',
  ] as const)
    console.log(`${what.padEnd(10)} ${report[what]} deleted`)
}

async function writeAnew(db: Db, dryRun: boolean) {
  const { size, unused, missing } = roomToCompact(db)
  console.log(`database   ${megabytes(size)}, of which ${megabytes(unused)} hold nothing any more`)
  if (missing) {
    const { folder, bytes } = missing
    console.error(
      `The database was not written anew: ${folder} needs ${megabytes(bytes)} more of free space.`,
    )
    process.exitCode = 1
    return
  }
  if (dryRun) return
  const show = progressPrinter(100)
  const inMegabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE)
  const { saved, isEmptied } = await compact(db, (done, of) =>
    show('Megabytes', inMegabytes(done), inMegabytes(of)),
  )
  endProgress()
  console.log(`           written anew, ${megabytes(saved)} shorter`)
  if (isEmptied) return
  console.error('The server still reads what was before. Restart it: then nothing of that is left.')
  process.exitCode = 1
}

const MEGABYTE = 1024 * 1024
const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`
