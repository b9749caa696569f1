import type { Command } from 'commander'
import { openBanner, setBanner, takeBannerDown } from '../db/banner/banner.ts'
import { checkBanner, type BannerProblem } from '../db/banner/draft.ts'
import { LONGEST_MINUTES, LONGEST_TEXT } from '../db/banner/rules.ts'
import { wallClock } from '../db/settings/clock.ts'
import { readSettings } from '../db/settings/settings.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

const PROBLEMS: Record<BannerProblem, string> = {
  missing: 'There is no text.',
  'too-long': `The text has more than ${LONGEST_TEXT} characters, or the link is too long.`,
  'not-ours': 'The link is neither a path of the site, such as /city/some-slug, nor an https address.',
  'no-time': '--from is no time such as 2026-05-14T09:30, on the clock of the site.',
  over: 'It would be over already.',
  'no-duration': `--minutes is a whole number from 1 to ${LONGEST_MINUTES}.`,
}

/** `banner set|show|clear`: what stands above every page for a while. */
export function registerBanner(program: Command) {
  const banner = program.command('banner').description('the line above every page: set, show, clear')

  banner
    .command('set <text>')
    .description('put a line above every page, in place of the one that there is')
    .option('--link <address>', 'a path of the site, or an https address', '')
    .option('--from <time>', 'such as 2026-05-14T09:30, on the clock of the site; at once if not given', '')
    .option('--minutes <n>', 'how long it stands', '120')
    .action(async (text: string, options: { link: string; from: string; minutes: string }) => {
      await withDatabase(async (db) => {
        const [now, { 'site.timeZone': zone }] = [Date.now(), await readSettings(db)]
        const { link, from: start, minutes } = options
        const { draft, problems } = checkBanner({ text, link, start, minutes }, now, zone)
        const wrong = Object.values(problems).map((problem) => PROBLEMS[problem])
        if (wrong.length > 0) throw new Error(wrong.join('\n'))
        await setBanner(db, SYSTEM, draft, now)
        console.log(`It stands until ${wallClock(draft.expiresAt, zone).replace('T', ' ')} (${zone}).`)
      })
    })

  banner
    .command('show')
    .description('print what stands above the pages, or is going to')
    .action(async () => {
      await withDatabase(async (db) => {
        const open = await openBanner(db, Date.now())
        if (!open) return console.log('Nothing stands above the pages.')
        const { 'site.timeZone': zone } = await readSettings(db)
        const [from, until] = [open.startsAt, open.expiresAt].map((at) =>
          wallClock(at, zone).replace('T', ' '),
        )
        console.log(`${open.text}${open.link === '' ? '' : `  ${open.link}`}\n${from} – ${until} (${zone})`)
      })
    })

  banner
    .command('clear')
    .description('take it down')
    .action(async () => {
      const taken = await withDatabase((db) => takeBannerDown(db, SYSTEM, Date.now()))
      if (!taken.ok || !taken.gone) throw new Error('Nothing stands above the pages.')
      console.log('It is taken down.')
    })
}
