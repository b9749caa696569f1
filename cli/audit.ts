import type { Command } from 'commander'
import { verifyLog, type ChainProblem } from '../db/moderation/verify.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

const PROBLEMS: Record<ChainProblem, string> = {
  changed: 'is not what it was when it was written, or a row before it is gone',
  removed: 'is gone; its link is still there',
  inserted: 'was put in between: it has no link',
  'cut-off': 'and what came behind it was cut off',
}

/** `audit verify`: whether the log of decisions is what was written. */
export function registerAudit(program: Command) {
  program
    .command('audit')
    .description('the log of decisions: verify')
    .command('verify')
    .description('check that no row of the log was changed, removed or put in')
    .option('--head <hash>', 'a head that was noted elsewhere: must still be part of the log')
    .option('--json', 'print the result as JSON')
    .action(async ({ head, json = false }: { head?: string; json?: boolean }) => {
      const print = progressPrinter(100_000)
      const report = await withDatabase(
        async (db) =>
          await verifyLog(db, head ?? null, (done, of) => {
            if (!json) print('Rows', done, of)
          }),
      )
      if (!json) endProgress()
      if (!report.ok) process.exitCode = 1
      if (json) return void console.log(JSON.stringify(report))
      const { rows, waiting, firstBad, knownHead } = report
      if (firstBad) console.error(`Row ${firstBad.id} ${PROBLEMS[firstBad.problem]}.`)
      if (knownHead === false)
        console.error(
          'The head that you named is no part of this log: its end was cut off, or all was rewritten.',
        )
      console.log(
        `${rows} rows are as they were written${waiting > 0 ? `, ${waiting} wait for their link` : ''}.`,
      )
      console.log(`Head: ${report.head}`)
    })
}
