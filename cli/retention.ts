import type { Command } from 'commander'
import { keepDays } from '../db/moderation/figures/days.ts'
import { runJob } from '../db/retention/job-runs.ts'
import { retain } from '../db/retention/run.ts'
import { readSettings } from '../db/settings/settings.ts'
import { withDatabase } from './database.ts'

/** `retention run`: what the server does by itself every night. */
export function registerRetention(program: Command) {
  program
    .command('retention')
    .description('deleting what was kept long enough: run')
    .command('run')
    .description('delete old trash, spam, rejected comments and mails now; the server does so every night')
    .option('--dry-run', 'only say what would be deleted')
    .action(async ({ dryRun = false }: { dryRun?: boolean }) => {
      const report = await withDatabase(async (db) => {
        const now = Date.now()
        // What is deleted now is in the figures of its day already.
        if (!dryRun) await keepDays(db, now, (await readSettings(db))['site.timeZone'])
        const work = async () => await retain(db, now, { dryRun })
        return dryRun ? await work() : await runJob(db, 'retention', work, Date.now)
      })
      for (const status of ['trash', 'spam', 'rejected'] as const) {
        const { deleted, emptied } = report[status]
        console.log(`${status.padEnd(10)} ${deleted} deleted, ${emptied} emptied, since others answered`)
      }
      for (const what of ['networks', 'mails', 'links', 'runs'] as const)
        console.log(`${what.padEnd(10)} ${report[what]} ${what === 'networks' ? 'forgotten' : 'deleted'}`)
      if (dryRun) console.log('Nothing was deleted: this was a dry run.')
    })
}
