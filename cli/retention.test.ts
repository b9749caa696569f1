import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDb } from '#db/client.ts'
import { migrateDb } from '#db/migrate.ts'
import { addComment, theCast } from '#db/testing/cast.ts'
import { testFolder } from '#db/testing/database.ts'
import { wordsInFiles } from '#db/testing/words-in-files.ts'

async function retention(folder: string, ...args: string[]) {
  return await new Promise<{ code: number; out: string; error: string }>((resolve) => {
    const env = { ...process.env, DATA_DIR: folder }
    execFile(process.execPath, ['cli/main.ts', 'retention', 'run', ...args], { env }, (fault, out, error) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error })
    })
  })
}

test('retention run --vacuum writes an older database anew, beside a server that has it open', async () => {
  const folder = testFolder()
  const db = openDb(join(folder, 'broadsheet.db'))
  await migrateDb(db)
  const { article } = await theCast(db)
  db.sqlite.writer.pragma('secure_delete = OFF')
  for (let n = 0; n < 50; n += 1)
    await addComment(db, article, { body: `Wombatinate ${n} ${'the quay '.repeat(200)}` })
  db.sqlite.writer.exec('delete from comments')
  db.sqlite.writer.pragma('wal_checkpoint(TRUNCATE)')
  const tried = await retention(folder, '--vacuum', '--dry-run')
  expect(tried).toMatchObject({ code: 0, error: '' })
  expect(tried.out).toMatch(/of which 0\.\d MB hold nothing any more/)

  const done = await retention(folder, '--vacuum')
  expect(done).toMatchObject({ code: 0, error: '' })
  expect(done.out).toMatch(/written anew, 0\.\d MB shorter/)
  await addComment(db, article, { body: 'A tram is a tram.' })
  expect(db.sqlite.reader.prepare('select body from comments').pluck().all()).toEqual(['A tram is a tram.'])
  db.close()
  // Not before: whoever closes a file gives up the locks that his whole process has on it.
  expect(wordsInFiles(db, ['wombatinate'])).toEqual([])
}, 60_000)
