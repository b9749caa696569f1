import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { blogSpam } from '#db/testing/blog-spam.ts'
import { comments as demo } from '#db/seed/comments.ts'
import { testFolder } from '#db/testing/database.ts'
import { seededRandom } from '#db/testing/random.ts'

async function run(folder: string, ...args: string[]): Promise<{ code: number; out: string; error: string }> {
  return await new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: join(folder, 'data') }
    execFile(process.execPath, ['cli/main.ts', 'spam', ...args], { env }, (fault, out, error) => {
      resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error })
    })
  })
}

function labelled(folder: string, seed: number): string {
  const spam = blogSpam(seededRandom(seed), 60)
  const ham = demo.filter(({ status }) => status === 'approved').map(({ body }) => ({ body, label: 'ham' }))
  const file = join(folder, `comments-${seed}.jsonl`)
  writeFileSync(file, [...spam, ...ham].map((sample) => `${JSON.stringify(sample)}\n`).join(''))
  return file
}

test('trains and tests a model in a file, and leaves the site alone', async () => {
  const folder = testFolder()
  const model = join(folder, 'model.json')
  expect(await run(folder, 'train', labelled(folder, 1), '--model', model)).toMatchObject({
    code: 0,
    error: '',
  })
  const tested = await run(folder, 'test', labelled(folder, 2), '--json', '--model', model)
  expect(tested).toMatchObject({ code: 0, error: '' })
  expect(tested.out).toMatch(/^\{"tp":\d+,"fp":\d+,"tn":\d+,"fn":\d+\}\n$/)
  const { tp, fp, tn, fn } = JSON.parse(tested.out) as Record<string, number>
  expect((tp ?? 0) + (fn ?? 0)).toBe(60)
  expect(tp).toBeGreaterThanOrEqual(57)
  expect(fp).toBeLessThanOrEqual(2)
  expect(tn).toBeGreaterThan(100)
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('what one site has learned, another can use', async () => {
  const [here, there] = [testFolder(), testFolder()]
  const file = join(here, 'export.json')
  expect((await run(here, 'train', labelled(here, 1))).out).toContain('In use as version 1')
  expect(await run(here, 'export', file)).toMatchObject({ code: 0 })
  expect((await run(there, 'import', file)).out).toContain('In use as version 1')
  expect((await run(there, 'export', '-')).out).toBe(readFileSync(file, 'utf8'))
  const samples = labelled(here, 3)
  expect(await run(there, 'test', samples)).toEqual(await run(here, 'test', samples))
})

test('says what is wrong with a file, and where', async () => {
  const folder = testFolder()
  const file = join(folder, 'bad.jsonl')
  writeFileSync(file, '{"body":"a","label":"ham"}\n{"body":"b"}\n')
  expect(await run(folder, 'train', file)).toEqual({
    ...{ code: 1, out: '' },
    error: `${file}, line 2: "label" must be "spam" or "ham".\n`,
  })
  writeFileSync(file, '{"body":"a","label":"ham"}\n')
  expect((await run(folder, 'train', file)).error).toContain('at least 10 of each are needed')
  expect((await run(folder, 'test', join(folder, 'none'))).error).toContain('There is no file')
  expect((await run(folder, 'import', file)).error).toContain('is no model that this version can use')
})
