import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDb, type Db } from '#db/client.ts'
import { importMarkdown } from '#db/import/markdown/run.ts'
import { migrateDb } from '#db/migrate.ts'
import { temporaryFolder } from '#db/testing/folder.ts'
import questions from './questions.json' with { type: 'json' }

/** A question with the articles that answer it: 2 wholly, 1 in part. */
export interface Judged {
  kind: string
  question: string
  answers: Map<number, number>
}

/** How the articles are written: as they are; or with numbers for titles and everything in capitals. */
export type Disguise = 'as they are' | 'capitals, numbers for titles'

export interface Collection {
  db: Db
  questions: Judged[]
  remove(): void
}

/** Imports the folder of articles that the questions were judged on; null where it is missing. */
export async function collectionOf(folder: string, disguise: Disguise): Promise<Collection | null> {
  if (!existsSync(folder)) return null
  const { path, remove } = temporaryFolder()
  const db = openDb(join(path, 'search.db'))
  await migrateDb(db)
  await importMarkdown(db, { folder })
  if (disguise !== 'as they are') await disguised(db)
  const ids = idsByFile(db)
  const judged = questions.map(({ kind, question, answers }) => ({
    kind,
    question,
    answers: new Map(
      Object.entries(answers).map(([file, grade]) => {
        const id = ids.get(file)
        if (id === undefined) throw new Error(`${file} was judged and is not among the articles`)
        return [id, grade]
      }),
    ),
  }))
  return {
    db,
    questions: [...judged, ...excerpts(db)],
    remove() {
      db.close()
      remove()
    },
  }
}

/** By the name of the file, which an import remembers. */
function idsByFile(db: Db): Map<string, number> {
  const rows = db.sqlite.reader
    .prepare<[], { externalId: string; localId: number }>(
      "select external_id as externalId, local_id as localId from imports where kind = 'article'",
    )
    .all()
  return new Map(rows.map(({ externalId, localId }) => [externalId.replace(/^.*\/|\.md$/g, ''), localId]))
}

async function disguised(db: Db) {
  const rows = db.sqlite.reader
    .prepare<[], { id: number; body: string }>('select id, body_text as body from articles')
    .all()
  const change = db.sqlite.writer.prepare(
    "update articles set headline = ?, standfirst = '', body_text = ? where id = ?",
  )
  for (const { id, body } of rows) change.run(String(id), body.toUpperCase(), id)
  db.sqlite.writer.exec('delete from article_tags')
  const { indexSome } = await import('#db/search/indexing.ts')
  while ((await indexSome(db)) > 0);
}

const EVERY = 6

/**
 * A sentence from the middle of every sixth article, of which that article is the answer: known items, made by a rule and
 * by no judge.
 */
function excerpts(db: Db): Judged[] {
  const rows = db.sqlite.reader
    .prepare<[], { id: number; body: string }>('select id, body_text as body from articles order by id')
    .all()
  return rows.flatMap(({ id, body }, index) => {
    const sentences = body.split(/(?<=[.!?])\s+/).filter((sentence) => {
      const words = sentence.split(' ').length
      return words > 9 && words < 40
    })
    const question = sentences[Math.floor(sentences.length * 0.6)]
    if (index % EVERY > 0 || sentences.length < 6 || question === undefined) return []
    return [{ kind: 'excerpt', question, answers: new Map([[id, 2]]) }]
  })
}
