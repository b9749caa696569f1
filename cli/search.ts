import type { Command } from 'commander'
import type { Db } from '../db/client.ts'
import { foundArticles } from '../db/search/found.ts'
import { indexSome } from '../db/search/indexing.ts'
import { indexAllAgain, indexState } from '../db/search/rebuild.ts'
import { withDatabase } from './database.ts'
import { endProgress, progressPrinter } from './progress.ts'

/** `search rebuild|status|find`: the index that readers search. */
export function registerSearch(program: Command) {
  const search = program.command('search').description('the search index: rebuild, status, find')

  search
    .command('rebuild')
    .description('index every published article anew; readers search meanwhile what is there')
    .action(() => withDatabase(rebuild))

  search
    .command('status')
    .description('say how many articles are in the index, and how many wait')
    .action(() =>
      withDatabase(async (db) => {
        const { indexed, waiting } = await indexState(db)
        console.log(`${count(indexed)} in the index, ${count(waiting)} waiting.`)
      }),
    )

  search
    .command('find')
    .argument('<question...>', 'what a reader would type')
    .description('say what readers find, best first, with scores')
    .action((words: string[]) => withDatabase((db) => find(db, words.join(' '))))
}

async function rebuild(db: Db) {
  await indexAllAgain(db)
  const { waiting } = await indexState(db)
  const progress = progressPrinter(5000)
  const began = performance.now()
  let done = 0
  for (let taken = await indexSome(db); taken > 0; taken = await indexSome(db)) {
    done += taken
    progress('Indexing', done, Math.max(done, waiting))
  }
  endProgress()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  console.log(`Indexed ${count(done)} in ${seconds} s.`)
}

async function find(db: Db, text: string) {
  const { articles, terms } = await foundArticles(db, { text }, { limit: 10 })
  console.log(terms.map(({ term, articles }) => `${term.typed} (${articles})`).join(', '))
  for (const { card, score } of articles)
    console.log(`${score.toFixed(2).padStart(7)}  /${card.section.slug}/${card.slug}  ${card.headline}`)
  if (articles.length === 0) console.log('Nothing.')
}

const count = (articles: number) => `${articles} ${articles === 1 ? 'article' : 'articles'}`
