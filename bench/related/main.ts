import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printGround, printTable } from '../print.ts'
import { byHeadlines, byStrongestWords, type Ranking } from './baselines.ts'
import { planted, posts, type Doc } from './corpus.ts'
import { judge } from './judge.ts'
import { byUs } from './ours.ts'
import { timesAt } from './times.ts'

const HELP = `Usage: npm run bench:related -- [options]

Says how good related news is, beside two simpler ways, and what it takes.

  --data DIR    the folder of shared data                  (default ../shared/data)
  --sizes N,N   archives in which the times are measured   (default 1000,10000; 0 for none)
  --help        show this`

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    sizes: { type: 'string', default: '1000,10000' },
    help: { type: 'boolean' },
  },
})

if (values.help) console.log(HELP)
else await bench()

async function bench() {
  printGround()
  const real = await posts(resolve(values.data))
  if (real) await quality('Posts of five years, no copies among them; tags and topics are hidden', real)
  else console.log(`There is no ${values.data}/news-18f: nothing was judged by people.`)
  await quality('A made-up newspaper: one article in eight has a copy, stories go on for days', planted())
  const sizes = values.sizes
    .split(',')
    .map(Number)
    .filter((size) => size > 0)
  const rows = []
  for (const size of sizes) rows.push(await timesAt(size, (line) => console.error(line)))
  if (rows.length === 0) return
  printTable(
    'Milliseconds for one article, and megabytes',
    [
      'articles',
      'reading',
      'comparing',
      'slowest 5 %',
      'change to own list',
      '… to all lists',
      'lists',
      'all, each',
      'MB',
    ],
    rows.map((row) => [
      ...[row.articles, row.read, row.compare, row.compareSlow, row.own, row.neighbours].map(rounded),
      ...[row.touched, row.all, row.megabytes].map(rounded),
    ]),
  )
}

async function quality(title: string, docs: Doc[]) {
  const ways: [string, Ranking][] = [
    ['words of headlines', byHeadlines(docs)],
    ['25 strongest words', byStrongestWords(docs)],
    ['ours, sections unknown', await byUs(docs, false)],
    ['ours', await byUs(docs, true)],
  ]
  printTable(
    `${title} (${docs.length} articles)`,
    ['way', 'same section', 'shared tag', 'shown', 'own copy', 'twins', 'update first'],
    ways.map(([name, ranking]) => {
      const { section, tag, shown, ownCopy, twins, updateFirst } = judge(docs, ranking)
      const share = (part: number) => (Number.isNaN(part) ? '' : part.toFixed(3))
      return [name, share(section), share(tag), shown.toFixed(2), ...[ownCopy, twins, updateFirst].map(share)]
    }),
  )
}

const rounded = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))
