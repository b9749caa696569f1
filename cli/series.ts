import { InvalidArgumentError, type Command } from 'commander'
import { seriesOverview } from '../db/series/desk.ts'
import {
  addSeries,
  changeSeries,
  removeSeries,
  type SeriesInput,
  type SeriesResult,
} from '../db/series/edit.ts'
import { putInSeries, takeFromSeries } from '../db/series/parts.ts'
import { SERIES_INTRO_LONGEST, SERIES_NAME_LONGEST, type SeriesReason } from '../db/series/rules.ts'
import { SYSTEM } from '../db/users/viewer.ts'
import { withDatabase } from './database.ts'

const REASONS: Record<SeriesReason, string> = {
  forbidden: 'This is not allowed.',
  'no-name': 'A series needs a name.',
  'name-long': `A name has ${SERIES_NAME_LONGEST} characters at most.`,
  'intro-long': `What it is about has ${SERIES_INTRO_LONGEST} characters at most.`,
  'slug-taken': 'There is a series at this address already.',
  'unknown-series': 'There is no such series: `series list` names all.',
  'unknown-article': 'There is no article at this address, such as /city/some-slug.',
  'unknown-picture': 'There is no picture of that name.',
  'unknown-language': 'That is no language, such as de or pt-BR.',
  'no-part': 'The article is not part of a series.',
  stale: 'Somebody changed it at this moment: try it again.',
}

/** `series list|show|add|change|put|take|remove`: articles that are read one after the other. */
export function registerSeries(program: Command) {
  const group = program
    .command('series')
    .description('series of articles: list, show, add, change, put, take, remove')

  described(group.command('add').argument('<name>').description('make a series')).action(
    async (name: string, options: Options) => {
      const made = done(
        await withDatabase(
          async (db) => await addSeries(db, SYSTEM, { ...inputOf(options), name }, Date.now()),
        ),
      )
      console.log(`/series/${made.slug} is there. \`series put\` gives it parts.`)
    },
  )

  described(
    group
      .command('change')
      .argument('<series>', 'its slug')
      .option('--name <name>')
      .description('change what is said of it'),
  ).action(async (slug: string, options: Options) => {
    const changed = done(
      await withDatabase(async (db) => await changeSeries(db, SYSTEM, slug, inputOf(options), Date.now())),
    )
    console.log(`/series/${changed.slug} is changed.`)
  })

  group
    .command('put')
    .argument('<series>', 'its slug')
    .argument('<path>', 'an article, such as /city/some-slug')
    .option('--part <n>', 'which part it is; the last one if left out', partOf)
    .description('make an article a part of a series, or move it to another place')
    .action(async (slug: string, path: string, { part }: { part?: number }) => {
      const input = { series: slug, article: addressOf(path), ...(part !== undefined && { part }) }
      const put = done(await withDatabase(async (db) => await putInSeries(db, SYSTEM, input)))
      console.log(`${path} is part ${put.part} of /series/${slug}.`)
    })

  group
    .command('take')
    .argument('<path>', 'an article, such as /city/some-slug')
    .description('take an article out of its series')
    .action(async (path: string) => {
      done(await withDatabase(async (db) => await takeFromSeries(db, SYSTEM, addressOf(path))))
      console.log(`${path} is part of no series.`)
    })

  group
    .command('remove')
    .argument('<series>', 'its slug')
    .description('take a series apart; its articles stay')
    .action(async (slug: string) => {
      done(await withDatabase(async (db) => await removeSeries(db, SYSTEM, slug)))
      console.log(`/series/${slug} is gone.`)
    })

  group
    .command('list')
    .description('list all series')
    .action(async () => {
      const all = await withDatabase(seriesOverview)
      for (const { slug, name, parts } of all)
        console.log(`/series/${slug}  ${name}  (parts: ${parts.length})`)
      if (all.length === 0) console.log('There are no series.')
    })

  group
    .command('show')
    .argument('<series>', 'its slug')
    .description('show a series and its parts')
    .action(async (slug: string) => {
      const found = (await withDatabase(seriesOverview)).find((one) => one.slug === slug)
      if (!found) throw new Error(REASONS['unknown-series'])
      console.log(`${found.name}${found.language ? ` [${found.language}]` : ''}`)
      if (found.intro) console.log(found.intro)
      for (const [index, part] of found.parts.entries()) {
        const state = part.status === 'published' ? '' : `  (${part.status})`
        console.log(`${index + 1}  /${part.section}/${part.slug}  ${part.headline}${state}`)
      }
    })
}

interface Options {
  name?: string
  slug?: string
  intro?: string
  picture?: string
  language?: string
}

const described = (command: Command) =>
  command
    .option('--slug <slug>', 'the last part of its address')
    .option('--intro <text>', 'what it is about')
    .option('--picture <name>', 'a picture by the name of its files; none takes it away')
    .option('--language <tag>', 'what name and intro are written in; none for the site’s language')

const inputOf = ({ picture, language, ...rest }: Options): SeriesInput => ({
  ...rest,
  ...(picture !== undefined && { picture: picture === 'none' ? null : picture }),
  ...(language !== undefined && { language: language === 'none' ? null : language }),
})

function done<T>(result: SeriesResult<T>): T {
  if (!result.ok) throw new Error(REASONS[result.reason])
  return result
}

function addressOf(path: string) {
  const [section = '', slug = ''] = path.replace(/^\//, '').split('/')
  return { section, slug }
}

function partOf(text: string): number {
  const part = Number(text)
  if (!Number.isInteger(part) || part < 1) throw new InvalidArgumentError('parts are counted from 1')
  return part
}
