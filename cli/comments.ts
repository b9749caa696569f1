import type { Command } from 'commander'
import { switchComments } from '../db/comments/switch.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

/** `comments open|close`: on one article or in a section; the whole site is the setting comments.open. */
export function registerComments(program: Command) {
  const comments = program.command('comments').description('whether readers may comment: open, close')
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
}
