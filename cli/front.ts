import { InvalidArgumentError, type Command } from 'commander'
import { listPins, pinToFront, unpinFromFront } from '../db/articles/pins.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

const HOUR = 3_600_000

/** `front pin|unpin|list`: which articles hold a place of the front page. */
export function registerFront(program: Command) {
  const front = program.command('front').description('articles held on the front page: pin, unpin, list')

  front
    .command('pin <path>')
    .description('hold an article, such as /city/some-slug, in a place')
    .option('--place <n>', '1 is the lead', placeOf, 1)
    .option('--hours <n>', 'then the newest article takes the place', hoursOf)
    .action(async (path: string, options: { place: number; hours?: number }) => {
      const [section = '', slug = ''] = path.replace(/^\//, '').split('/')
      const expiresAt = options.hours === undefined ? null : Date.now() + options.hours * HOUR
      const result = await withDatabase(
        async (db) => await pinToFront(db, SYSTEM, { section, slug, place: options.place, expiresAt }),
      )
      if (!result.ok)
        throw new Error(
          result.reason === 'unknown-article'
            ? `There is no published article at ${path}.`
            : 'This is not allowed.',
        )
      console.log(`${path} holds place ${options.place}.`)
    })

  front
    .command('unpin')
    .argument('<place>', '1 (the lead) to 5', placeOf)
    .description('give a place back to the newest article')
    .action(async (place: number) => {
      const result = await withDatabase(async (db) => await unpinFromFront(db, SYSTEM, place))
      if (!result.ok)
        throw new Error(
          result.reason === 'not-held' ? `Nothing is held in place ${place}.` : 'This is not allowed.',
        )
      console.log(`Place ${place} is free.`)
    })

  front
    .command('list')
    .description('list what is held')
    .action(async () => {
      const pins = await withDatabase(listPins)
      for (const { place, section, slug, expiresAt } of pins) {
        console.log(
          `${place}  /${section}/${slug}${expiresAt === null ? '' : `  until ${new Date(expiresAt).toISOString()}`}`,
        )
      }
      if (pins.length === 0) console.log('Nothing is held: the newest articles stand first.')
    })
}

function placeOf(text: string): number {
  const place = Number(text)
  if (!Number.isInteger(place) || place < 1 || place > 5)
    throw new InvalidArgumentError('places are 1 (the lead) to 5')
  return place
}

function hoursOf(text: string): number {
  const hours = Number(text)
  if (!(hours > 0)) throw new InvalidArgumentError('a number of hours above 0')
  return hours
}
