import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '#db/testing/database.ts'

function commandLine() {
  const folder = testFolder()
  const file = (text: string) => {
    const path = join(folder, 'words.txt')
    writeFileSync(path, text)
    return path
  }
  const run = async (...args: string[]) =>
    await new Promise<{ code: number; out: string; error: string }>((resolve) => {
      const env = { ...process.env, DATA_DIR: folder }
      execFile(process.execPath, ['cli/main.ts', ...args], { env }, (fault, out, error) => {
        resolve({ code: typeof fault?.code === 'number' ? fault.code : 0, out, error })
      })
    })
  return { run, file }
}

test('rules add, list, test and remove work on a list of words', async () => {
  const { run, file } = commandLine()
  expect(await run('rules', 'add', file('casino\nbuy now\n'))).toMatchObject({
    ...{ code: 0, out: 'The list "held" has 2 words now; it had 0.\n', error: '' },
  })
  expect(await run('rules', 'list', 'held')).toMatchObject({ code: 0, out: 'buy now\ncasino\n' })
  const tested = await run('rules', 'test', '--words', file('tram'), '--list', 'spam')
  expect(tested).toMatchObject({ code: 0, error: '' })
  expect(tested.out).toContain('0 of 0 comments of the last 30 days would have been treated otherwise.')
  expect(await run('rules', 'remove', file('casino'))).toMatchObject({ code: 0 })
  expect(await run('rules', 'list')).toMatchObject({ out: 'buy now\n' })
}, 60_000)

test('rules says which lines it left out, which list there is not, and which file', async () => {
  const { run, file } = commandLine()
  const left = await run('rules', 'add', file('fine\n***\n'))
  expect(left.code).toBe(1)
  expect(left.error).toContain('***')
  expect(await run('rules', 'add', file('fine'), '--list', 'bad')).toMatchObject({ code: 1 })
  expect(await run('rules', 'add', '/nowhere')).toMatchObject({ code: 1 })
}, 60_000)

test('comments mode sets the site, and refuses what is no mode or no place', async () => {
  const { run } = commandLine()
  expect(await run('comments', 'mode', 'site', 'publish')).toMatchObject({ code: 0, error: '' })
  expect((await run('setting', 'get', 'comments.mode')).out).toBe('"publish"\n')
  expect(await run('comments', 'mode', 'site', 'closed')).toMatchObject({ code: 0, error: '' })
  expect((await run('setting', 'get', 'comments.open')).out).toBe('false\n')
  for (const args of [
    ['site', 'inherit'],
    ['site', 'open'],
    ['/nowhere', 'publish'],
  ]) {
    const refused = await run('comments', 'mode', ...args)
    expect(refused.code).toBe(1)
    expect(refused.error).not.toContain('    at ')
  }
}, 60_000)
