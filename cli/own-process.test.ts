import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#db/testing/folder.ts'

/** A process that has a script run in one of its own, which says when it is there. */
async function running(script: string) {
  const folder = temporaryFolder()
  const file = join(folder.path, 'script.mjs')
  writeFileSync(file, script)
  const code = `
    import { inOwnProcess } from ${JSON.stringify(join(import.meta.dirname, 'own-process.ts'))}
    process.exitCode = await inOwnProcess(${JSON.stringify(pathToFileURL(file).href)}, {})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data) => (said += String(data)))
  // Both hold the pipe: it is closed when both have ended.
  const ended = once(child, 'close').then(([exit]: unknown[]) => ({ exit, said }))
  await once(child.stdout, 'data')
  onTestFinished(() => {
    folder.remove()
    const other = /\d+/.exec(said)?.[0]
    child.kill('SIGKILL')
    try {
      process.kill(Number(other), 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  })
  return { child, ended }
}

it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  'ends with the process that runs it, on %s',
  async (signal) => {
    const { child, ended } = await running(`console.log(process.pid); setInterval(() => {}, 1000)`)
    child.kill(signal)
    expect(await ended).toMatchObject({ exit: 128 + { SIGTERM: 15, SIGINT: 2, SIGHUP: 1 }[signal] })
  },
)

it('may do first what must be done', async () => {
  const { child, ended } = await running(
    `process.on('SIGTERM', () => { console.log('put away'); process.exit(3) })
     console.log(process.pid); setInterval(() => {}, 1000)`,
  )
  child.kill('SIGTERM')
  expect(await ended).toMatchObject({ exit: 3, said: expect.stringContaining('put away') as string })
})
