import { join } from 'node:path'
import { openDb, type Db } from '../../db/client.ts'
import { countWords, groundOf } from '../../db/related/ground.ts'
import { rank } from '../../db/related/rank.ts'
import { relateAll, relateNext } from '../../db/related/relate.ts'
import { storedOf } from '../../db/related/store.ts'
import { readText } from '../../db/related/text.ts'
import { fillArchive } from '../../db/testing/archive/fill.ts'
import { temporaryFolder } from '../../db/testing/folder.ts'
import { seededRandom } from '../../db/testing/random.ts'
import { median } from '../print.ts'

const ASKED = 60

export interface Times {
  articles: number
  /** Milliseconds of reading and of comparing one article: the middle one and that of the slowest twentieth. */
  read: number
  compare: number
  compareSlow: number
  /** From a change of an article until its own list is written, and until those of its neighbours are. */
  own: number
  neighbours: number
  touched: number
  /** Of all articles, each. */
  all: number
  /** Megabytes of the tables of related news. */
  megabytes: number
}

/** What it takes to relate one article more in an archive of this size, on a machine that does nothing else. */
export async function timesAt(articles: number, say: (line: string) => void): Promise<Times> {
  const place = temporaryFolder()
  const file = join(place.path, 'archive.db')
  await fillArchive(file, articles, Date.now())
  const db = openDb(file)
  try {
    say(`${articles} articles: filled`)
    const began = performance.now()
    await countWords(
      db,
      () => false,
      () => {},
    )
    await relateAll(db, { onProgress: (step, done) => void (done % 20_000 === 0 && say(`${step} ${done}`)) })
    const all = (performance.now() - began) / articles
    return { articles, all, ...(await ofOne(db, articles)), megabytes: sizeOf(db) }
  } finally {
    db.close()
    place.remove()
  }
}

async function ofOne(db: Db, articles: number) {
  const random = seededRandom(5)
  const ground = await groundOf(db)
  if (!ground) throw new Error('no words were counted')
  const spent = { read: [] as number[], compare: [] as number[], own: [] as number[], all: [] as number[] }
  let touched = 0
  const change = db.sqlite.writer.prepare("update articles set headline = headline || ' again' where id = ?")
  const queued = db.sqlite.reader.prepare('select count(*) from related_queue').pluck()
  for (let time = 0; time < ASKED; time += 1) {
    const id = 1 + Math.floor(random.next() * articles)
    const began = performance.now()
    storedOf(id, await readText(db, id), ground.rarity)
    const read = performance.now()
    await rank(db, id, ground.rarity)
    const compared = performance.now()
    change.run(id)
    const changed = performance.now()
    // Read, then compared.
    await relateNext(db)
    await relateNext(db)
    const own = performance.now()
    touched += queued.get() as number
    while (queued.get() !== 0) await relateNext(db)
    spent.read.push(read - began)
    spent.compare.push(compared - read)
    spent.own.push(own - changed)
    spent.all.push(performance.now() - changed)
  }
  const slow = spent.compare.toSorted((a, b) => a - b)[Math.floor(ASKED * 0.95)] ?? Number.NaN
  return {
    ...{ read: median(spent.read), compare: median(spent.compare), compareSlow: slow },
    ...{ own: median(spent.own), neighbours: median(spent.all), touched: touched / ASKED },
  }
}

function sizeOf(db: Db): number {
  const tables = "'article_profiles', 'article_terms', 'article_relations', 'article_copies'"
  const bytes = db.sqlite.reader
    .prepare(`select sum(pgsize) from dbstat where name in (${tables})`)
    .pluck()
    .get()
  return (bytes as number) / 1024 / 1024
}
