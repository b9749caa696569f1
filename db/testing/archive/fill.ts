import Database from 'better-sqlite3'
import { openDb } from '../../client.ts'
import { migrateDb } from '../../migrate.ts'
import { indexSome } from '../../search/indexing.ts'
import { seededRandom } from '../random.ts'
import { articleWriter } from './articles.ts'
import { commentWriter } from './comments.ts'
import { bulk } from './bulk.ts'
import { groundFor, stories, type Ground } from './stories.ts'
import { vocabulary } from './vocabulary.ts'

const DAY = 86_400_000
const AT_ONCE = 20_000

/**
 * Fills a new database file with the archive of a newsroom, the same every time: articles spread over the years, about
 * ten comments on each, sections, tags, authors, pictures and related articles. Nothing is dropped of the schema, and
 * what triggers would have written is there: `bulk` says how.
 *
 * @param file must not exist yet
 * @param now the newest article is minutes old, in milliseconds
 * @param onProgress told how many articles are written
 * @returns how many comments there are
 */
export async function fillArchive(
  file: string,
  articles: number,
  now: number,
  onProgress: (done: number) => void = () => {},
): Promise<number> {
  const db = openDb(file)
  await migrateDb(db)
  db.close()
  const sqlite = new Database(file)
  // Nobody else has the file, and one that is not finished is thrown away.
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -2000000'])
    sqlite.pragma(pragma)
  const comments = fill(sqlite, articles, now, onProgress)
  sqlite.pragma('journal_mode = WAL')
  sqlite.close()
  await indexAll(file)
  return comments
}

/** What waits for the search index, as the running server would take it in. */
async function indexAll(file: string) {
  const db = openDb(file)
  for (const pragma of ['synchronous = OFF', 'cache_size = -1000000']) db.sqlite.writer.pragma(pragma)
  while ((await indexSome(db)) > 0);
  db.close()
}

function fill(
  sqlite: Database.Database,
  articles: number,
  now: number,
  onProgress: (done: number) => void,
): number {
  const random = seededRandom(20260514)
  const language = vocabulary(random)
  const ground = groundFor(articles)
  writeGround(sqlite, ground, language)
  const story = stories(random, ground)
  const writeArticle = articleWriter(sqlite, { random, language })
  const writeComments = commentWriter(sqlite, { random, language, readers: Math.max(100, articles) })
  const span = yearsFor(articles) * 365 * DAY
  const filling = bulk(sqlite)
  let written = 0
  filling.begin()
  sqlite.exec('begin')
  for (let id = 1; id <= articles; id += 1) {
    const progress = id / articles
    const publishedAt = Math.floor(now - 5 * 60_000 - (1 - progress) * span)
    written += writeComments(writeArticle(id, story.next(progress), publishedAt))
    if (id % AT_ONCE === 0) sqlite.exec('commit; begin')
    if (id % 1000 === 0) onProgress(id)
  }
  filling.end()
  sqlite.exec('commit')
  return written
}

/** A larger archive is both older and busier: 1,000 articles are a year of a village paper, a million twenty of a city's. */
const yearsFor = (articles: number) => 20 * (articles / 1_000_000) ** 0.4

function writeGround(sqlite: Database.Database, ground: Ground, { title }: ReturnType<typeof vocabulary>) {
  const named = (table: string, many: number, words: number) => {
    const insert = sqlite.prepare(`insert into ${table} (id, slug, name) values (?, ?, ?)`)
    for (let id = 1; id <= many; id += 1) {
      const name = title(words, [])
      insert.run(id, `${name.replaceAll(' ', '-')}-${id}`, name)
    }
  }
  sqlite.exec('begin')
  named('sections', ground.sections, 1)
  named('tags', ground.tags, 2)
  named('authors', ground.authors, 2)
  sqlite.exec('commit')
}
