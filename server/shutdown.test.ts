import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'

const SERVER = `
import { createServer } from 'node:http'
import { closeOnSignal } from ${JSON.stringify(join(import.meta.dirname, 'shutdown.ts'))}
const server = createServer(async (request, response) => {
  process.send('asked')
  await new Promise((resolve) => process.once('message', resolve))
  response.end('answered')
})
closeOnSignal(server, () => {}, async () => process.send('tidied'))
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
`

async function startServer() {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SERVER], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const port = await message(child)
  return { child, url: `http://127.0.0.1:${String(port)}/` }
}

async function message(child: ChildProcess): Promise<unknown> {
  const [sent] = (await once(child, 'message')) as [unknown]
  return sent
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets a running request finish, takes no new one, and ends',
  async (signal) => {
    const { child, url } = await startServer()
    const answer = fetch(url)
    expect(await message(child)).toBe('asked')
    child.kill(signal)
    await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')
    await expect(fetch(url)).rejects.toThrow()
    child.send('go on')
    expect(await (await answer).text()).toBe('answered')
    expect(await message(child)).toBe('tidied')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
  },
)

test('a second signal ends at once', async () => {
  const { child, url } = await startServer()
  const answer = fetch(url).catch(() => 'cut off')
  expect(await message(child)).toBe('asked')
  child.kill('SIGTERM')
  await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(1)
  expect(await answer).toBe('cut off')
})

test('the end of the shell that npm started it by ends it as a signal does', async () => {
  // npm is this shell: it tells the server's process id, and is killed as npm kills its shell.
  const shell = spawn(
    'sh',
    ['-c', `"${process.execPath}" --input-type=module --eval "$SERVER" & echo $!; wait`],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        npm_lifecycle_event: 'start',
        SERVER: SERVER.replaceAll('process.send', 'console.log'),
      },
    },
  )
  const said = lines(shell)
  const pid = Number(await said.next())
  onTestFinished(() => {
    if (isRunning(pid)) process.kill(pid, 'SIGKILL')
  })
  await said.next()
  shell.kill('SIGTERM')
  expect(await said.next()).toBe('Finishing running requests')
  expect(await said.next()).toBe('tidied')
})

function lines(child: ChildProcess) {
  const reader = createInterface({ input: child.stdout as NonNullable<ChildProcess['stdout']> })[
    Symbol.asyncIterator
  ]()
  return { next: async () => (await reader.next()).value }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
