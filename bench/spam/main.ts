import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSamples } from '../../db/spam/samples.ts'
import type { LabelledSample } from '../../db/spam/train.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { printGround, printTable } from '../print.ts'
import { blogSpam } from '../../db/testing/blog-spam.ts'
import {
  bogofilter,
  counted,
  f1,
  falseFlags,
  hasBogofilter,
  ours,
  recall,
  type Counts,
  type Filter,
} from './filters.ts'
import { demoCiting, demoHam, newsParagraphs, readersHam, shuffled, youtube } from './sources.ts'

const HELP = `Usage: npm run bench:spam -- [options]

Trains the spam filter and Debian's bogofilter on the same comments and says what each finds and what each holds by
mistake. Splits are drawn with fixed seeds: the same figures on every run.

  --data DIR   the folder of shared data        (default ../shared/data)
  --ham FILE   further comments that are no spam, as JSON Lines; may be given several times
  --seeds N    draws of each split              (default 10)
  --help       show this`

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    ham: { type: 'string', multiple: true, default: [] },
    seeds: { type: 'string', default: '10' },
    help: { type: 'boolean' },
  },
})
const DECISIONS = 200
const HEAD = ['filter', 'on', 'recall', 'worst', 'false flags', 'worst', 'F1', 'worst']

if (values.help) console.log(HELP)
else bench(resolve(values.data), Number(values.seeds))

function bench(data: string, seeds: number) {
  printGround()
  const videos = youtube(data)
  if (!videos) {
    console.log(`There is no ${data}/spam-youtube: nothing was measured.`)
    process.exitCode = 1
    return
  }
  const filters: [string, Filter][] = [['broadsheet', ours]]
  if (hasBogofilter()) filters.push(['bogofilter', bogofilter])
  else console.log('bogofilter is not installed (apt-get install bogofilter): it was not measured.')
  unseen(filters, videos, seeds)
  prose(filters, videos.flat(), data)
  ownDecisions(filters, videos.flat(), data, seeds)
}

/** Spam of the kind that was learned, under other videos and among comments that were held out. */
function unseen(filters: [string, Filter][], videos: LabelledSample[][], seeds: number) {
  const rows = filters.flatMap(([name, filter]) => {
    const across = videos.map((tests, at) =>
      run(filter, videos.filter((_, other) => other !== at).flat(), tests),
    )
    const within = draws(seeds).map((seed) => {
      const drawn = shuffled(videos.flat(), seed)
      return run(filter, drawn.slice(0, drawn.length / 2), drawn.slice(drawn.length / 2))
    })
    return [row([name, 'another video'], across), row([name, 'held-out half'], within)]
  })
  printTable('Trained on spam-youtube: unseen spam of that kind', HEAD, rows)
}

/** Whole sentences of people who sell nothing. */
function prose(filters: [string, Filter][], training: LabelledSample[], data: string) {
  const { plain, linking } = readersHam()
  const sources: [string, LabelledSample[]][] = [
    ["readers' comments", plain],
    ["readers' comments with links", linking],
    ['demo comments', demoHam],
    ['demo comments with a source', demoCiting],
    ['news paragraphs', newsParagraphs(data)],
    ['news paragraphs with links', newsParagraphs(data, 'given')],
    ...values.ham.map((file): [string, LabelledSample[]] => [file, hamIn(file)]),
  ]
  const rows = filters.flatMap(([name, filter]) =>
    sources
      .filter(([, samples]) => samples.length > 0)
      .map(([source, samples]) => {
        const counts = run(filter, training, samples)
        return [name, source, String(samples.length), percent(falseFlags(counts))]
      }),
  )
  printTable(
    'Trained on spam-youtube: false flags among other prose',
    ['filter', 'of', 'items', 'flagged'],
    rows,
  )
}

/** A site's own 200 decisions, a third of them spam; then its next 200 comments. */
function ownDecisions(filters: [string, Filter][], videos: LabelledSample[], data: string, seeds: number) {
  const prose = shuffled([...demoHam, ...shuffled(newsParagraphs(data), 7).slice(0, 1000)], 11)
  const tube = videos.filter(({ label }) => label === 'spam')
  const chatter = videos.filter(({ label }) => label === 'ham')
  const sites: [string, (seed: number) => [LabelledSample[], LabelledSample[]]][] = [
    ['YouTube spam, prose', (seed) => [shuffled(tube, seed), shuffled(prose, seed)]],
    ['YouTube spam, chatter', (seed) => [shuffled(tube, seed), shuffled(chatter, seed)]],
    ['blog spam, prose', (seed) => [blogSpam(seededRandom(seed), 400), shuffled(prose, seed)]],
    [
      'both, all ham',
      (seed) => [
        shuffled([...blogSpam(seededRandom(seed), 100), ...shuffled(tube, seed).slice(0, 100)], seed),
        shuffled([...shuffled(prose, seed).slice(0, 300), ...shuffled(chatter, seed).slice(0, 150)], seed),
      ],
    ],
  ]
  const third = Math.round(DECISIONS / 3)
  const rows = filters.flatMap(([name, filter]) =>
    sites.map(([site, draw]) => {
      const drawn = draws(seeds).map((seed) => {
        const [spam, ham] = draw(seed)
        const part = (from: number) => [
          ...spam.slice(from * third, (from + 1) * third),
          ...ham.slice(from * (DECISIONS - third), (from + 1) * (DECISIONS - third)),
        ]
        return run(filter, part(0), part(1))
      })
      return row([name, site], drawn)
    }),
  )
  printTable(`After ${DECISIONS} decisions of a site's own: its next ${DECISIONS} comments`, HEAD, rows)
}

function row(names: [string, string], all: Counts[]): string[] {
  const mean = (of: (counts: Counts) => number) =>
    all.reduce((sum, counts) => sum + of(counts), 0) / all.length
  return [
    ...names,
    ...[percent(mean(recall)), percent(Math.min(...all.map(recall)))],
    ...[percent(mean(falseFlags)), percent(Math.max(...all.map(falseFlags)))],
    ...[mean(f1).toFixed(3), Math.min(...all.map(f1)).toFixed(3)],
  ]
}

function run(filter: Filter, training: LabelledSample[], tests: LabelledSample[]): Counts {
  return counted(tests, filter(training, tests))
}

function draws(seeds: number): number[] {
  return Array.from({ length: seeds }, (_, at) => at + 1)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}

function hamIn(file: string): LabelledSample[] {
  if (!existsSync(file)) throw new Error(`There is no ${file}.`)
  const read = readSamples(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.problem}`)
  return read.samples.filter(({ label }) => label === 'ham')
}
