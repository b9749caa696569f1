import { InvalidArgumentError, type Command } from 'commander'
import { lastDue, nextDue } from '../db/newsletter/due.ts'
import { FREQUENCIES, isFrequency, type Frequency } from '../db/newsletter/modes.ts'
import { openIssue, queueIssue } from '../db/newsletter/issues.ts'
import { latestIssues, readersOf, subscriberCounts } from '../db/newsletter/overview.ts'
import { scheduleOf } from '../db/newsletter/schedule.ts'
import { wallClock } from '../db/settings/clock.ts'
import { readSettings } from '../db/settings/settings.ts'
import { readEnvironment } from '../server/environment.ts'
import { readSite } from '../server/mail/site.ts'
import { newsletterHtml } from '../server/mail/newsletter/html.ts'
import { newsletterText } from '../server/mail/newsletter/text.ts'
import { nextContent } from '../server/mail/words/newsletter.ts'
import { withDatabase } from './database.ts'

const LISTED = 14

/** `newsletter status|preview|send-now`: who has it, what it would say, and a letter that is due at once. */
export function registerNewsletter(program: Command) {
  const group = program.command('newsletter').description('the newsletter: status, preview, send-now')

  group
    .command('status')
    .description('say who has it, when the next one goes, and what became of the last')
    .action(async () => {
      await withDatabase(async (db) => {
        const [now, settings] = [Date.now(), await readSettings(db)]
        const schedule = scheduleOf(settings)
        if (!settings['newsletter.on'])
          console.log('It is switched off: see `setting set newsletter.on true`.')
        const { byFrequency } = await subscriberCounts(db)
        for (const frequency of FREQUENCIES) {
          const { confirmed, paused, unconfirmed, ended } = byFrequency[frequency]
          const next = wallClock(nextDue(frequency, schedule, now).at, schedule.zone).replace('T', ' ')
          console.log(
            `${frequency.padEnd(7)} ${confirmed} get it, ${paused} paused, ${unconfirmed} not confirmed, ` +
              `${ended} ended; next ${next} (${schedule.zone})`,
          )
        }
        for (const { day, frequency, letters, sent, waiting, dead, empty, queuedAt } of await latestIssues(
          db,
          LISTED,
        ))
          console.log(
            `${day} ${frequency.padEnd(7)} ${letters} letters: ${sent} sent, ${waiting} waiting, ${dead} dead; ` +
              `${empty} had nothing new${queuedAt === null ? '; not finished' : ''}`,
          )
      })
    })

  group
    .command('preview')
    .description('print the letter as it would go out now, to who wants all sections')
    .option('--frequency <how>', 'daily or weekly', frequencyOf, 'daily')
    .option('--html', 'print the HTML part')
    .action(async ({ frequency, html = false }: { frequency: Frequency; html?: boolean }) => {
      await withDatabase(async (db) => {
        const { SITE_URL, PORT } = readEnvironment()
        const site = await readSite(db, SITE_URL ?? `http://localhost:${PORT}`)
        const content = await nextContent(db, frequency, Date.now())
        if (!content) throw new Error('It would say nothing, and is not sent then.')
        const manage = `${site.url}/newsletter`
        const shown = { site, frequency, manage, end: manage, ...content }
        console.log(html ? newsletterHtml(shown) : newsletterText(shown))
      })
    })

  group
    .command('send-now')
    .description('queue the letter that was due last, where that was not done; the server sends it')
    .option('--frequency <how>', 'daily or weekly', frequencyOf, 'daily')
    .option('--dry-run', 'only say how many readers would have it')
    .action(async ({ frequency, dryRun = false }: { frequency: Frequency; dryRun?: boolean }) => {
      await withDatabase(async (db) => {
        const now = Date.now()
        const due = lastDue(frequency, scheduleOf(await readSettings(db)), now)
        const readers = await readersOf(db, frequency, due.at)
        if (dryRun)
          return console.log(
            `${readers} readers would have the letter of ${due.day}, who have new things in their sections.`,
          )
        const issue = await openIssue(db, frequency, due, now)
        if (!issue) throw new Error(`The letter of ${due.day} was sent already. Nobody gets one twice.`)
        await queueIssue(db, issue, Date.now)
        console.log(`The letter of ${due.day} is in the outbox.`)
      })
    })
}

function frequencyOf(text: string): Frequency {
  if (isFrequency(text)) return text
  throw new InvalidArgumentError('daily or weekly')
}
