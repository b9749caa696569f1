import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printGround, printTable } from '../print.ts'
import { collectionOf, type Collection, type Disguise, type Judged } from './collection.ts'
import { figuresOf, meanOf, type Figures } from './figures.ts'
import { timed, timesInArchive } from './latency.ts'
import { ABLATIONS, ours, plainIndex, type System } from './systems.ts'

const HELP = `Usage: npm run bench:search -- [options]

Asks judged questions (bench/search/questions.json) of 507 articles, and says how well the search answers beside a plain
index: nDCG and recall of the first ten, and MRR. What ranking has was tuned on every other question ("tuned on"); the
others ("held out") only ever measured it.

  --data DIR    the folder of shared data           (default ../shared/data)
  --ablation    the same with one thing after another taken away
  --scale N,…   how long questions take in archives of so many articles (made anew; a million takes hours)
  --dir DIR     where archives of bench:scale lie, for --scale
  --help        show this`

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    ablation: { type: 'boolean', default: false },
    scale: { type: 'string', default: '' },
    dir: { type: 'string' },
    help: { type: 'boolean' },
  },
})
const KINDS = ['long', 'short', 'excerpt']
const HALVES = ['tuned on', 'held out']
const HEAD = ['', ...KINDS.flatMap((kind) => HALVES.map((half) => `${kind}, ${half}`))]

if (values.help) console.log(HELP)
else await bench(resolve(values.data, 'news-18f', 'posts'))

async function bench(folder: string) {
  printGround()
  for (const disguise of ['as they are', 'capitals, numbers for titles'] as const) {
    const collection = await collectionOf(folder, disguise)
    if (!collection) {
      console.log(`There is no ${folder}: nothing was measured.`)
      process.exitCode = 1
      return
    }
    await compare(collection, disguise)
    if (values.ablation && disguise === 'as they are') await ablate(collection)
    collection.remove()
  }
  const sizes = values.scale.split(',').filter(Boolean).map(Number)
  for (const size of sizes) {
    const times = await timesInArchive(size, values.dir)
    printTable(`${size.toLocaleString('en')} articles`, ['milliseconds', 'p50', 'p95', 'longest'], times)
  }
}

async function compare({ db, questions }: Collection, disguise: Disguise) {
  const plain = plainIndex(db)
  const systems: [string, System][] = [
    ['all words, plain index', plain.all],
    ['any word, plain index', plain.any],
    ['ours', ours(db)],
  ]
  const rows: string[][] = []
  for (const [name, system] of systems) rows.push([name, ...(await measured(system, questions))])
  printTable(`Articles ${disguise}, ${questions.length} questions: nDCG@10 / recall@10 / MRR`, HEAD, rows)
  const times = await timed(
    questions.map(({ question }) => question),
    ours(db),
  )
  console.log(`Ours takes ${times.p50} ms at the median, ${times.p95} ms at the 95th percentile.`)
}

async function ablate({ db, questions }: Collection) {
  const rows: string[][] = []
  for (const [name, ranking] of Object.entries(ABLATIONS))
    rows.push([name, ...(await measured(ours(db, ranking), questions))])
  printTable('With one thing after another taken away', HEAD, rows)
}

/** Of each kind and half: nDCG, recall, MRR. */
async function measured(system: System, questions: Judged[]): Promise<string[]> {
  const cells: string[] = []
  for (const kind of KINDS) {
    const asked = questions.filter((question) => question.kind === kind)
    for (const half of [0, 1]) {
      const figures: Figures[] = []
      for (const { question, answers } of asked.filter((_, index) => index % 2 === half))
        figures.push(figuresOf(await system(question), answers))
      const { ndcg, recall, mrr } = meanOf(figures)
      cells.push([ndcg, recall, mrr].map((figure) => figure.toFixed(3)).join(' / '))
    }
  }
  return cells
}
