import type { Command } from 'commander'
import type { Db } from '../db/client.ts'
import { MODE_CHOICES, type ModeChoice } from '../db/comments/modes.ts'
import { INHERIT, siteModeOf } from '../db/comments/screening/draft.ts'
import { saveRules } from '../db/comments/screening/save-rules.ts'
import { setMode } from '../db/comments/set-mode.ts'
import { switchComments } from '../db/comments/switch.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

/**
 * `comments open|close`: on one article or in a section; the whole site is the setting comments.open. `comments mode`: how
 * what readers write is taken in.
 */
export function registerComments(program: Command) {
  const comments = program
    .command('comments')
    .description('whether readers may comment, and what becomes of it: open, close, mode')
  for (const [name, open] of [
    ['open', true],
    ['close', false],
  ] as const) {
    comments
      .command(`${name} <path>`)
      .description(`${name} comments on /section/article, or in a whole /section`)
      .action(async (path: string) => {
        const [section = '', slug] = path.split('/').filter(Boolean)
        const result = await withDatabase(
          async (db) => await switchComments(db, SYSTEM, { section, slug }, open),
        )
        if (!result.ok)
          throw new Error(
            result.reason === 'unknown-place' ? `There is nothing at ${path}.` : 'This is not allowed.',
          )
        console.log(
          `Comments are ${open ? 'open' : 'closed'} ${result.what === 'section' ? 'in' : 'on'} ${path}.`,
        )
      })
  }

  comments
    .command('mode <place> <mode>')
    .description(`for the site, /section or /section/article: ${MODE_CHOICES.join(', ')}; inherit`)
    .action(async (place: string, text: string) => {
      const mode = MODE_CHOICES.find((one) => one === text) ?? null
      if (mode === null && (text !== INHERIT || place === SITE))
        throw new Error(`There is no mode "${text}" for ${place}. There are: ${MODE_CHOICES.join(', ')}`)
      const ok = await withDatabase((db) => setAt(db, place, mode))
      if (!ok) throw new Error(`There is nothing at ${place}.`)
      console.log(`Comments ${place === SITE ? 'on the site' : `at ${place}`}: ${text}.`)
    })
}

const SITE = 'site'

async function setAt(db: Db, place: string, mode: ModeChoice | null): Promise<boolean> {
  const now = Date.now()
  if (place === SITE && mode !== null) {
    const draft = { settings: siteModeOf(mode), sectionModes: new Map<number, null>(), words: {} }
    return (await saveRules(db, SYSTEM, draft, {}, now)).ok
  }
  const [section = '', slug] = place.split('/').filter(Boolean)
  return (await setMode(db, SYSTEM, { section, slug }, mode, now)).ok
}
