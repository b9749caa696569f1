import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { freePort } from '#db/testing/port.ts'

export interface RunningServer {
  url: string
  stop(): Promise<void>
  /** Ends it in the middle of whatever it does, as a crash would. */
  kill(): Promise<void>
}

/** A first start copies the demo's pictures and hashes a password; on a busy machine that takes its time. */
const PATIENCE_MS = 120_000
const READY = 'Broadsheet is at'

/**
 * Starts the server as `npm start` does, on this machine alone, and waits until it serves.
 *
 * @param settings its environment beside ours; a free port and its address where it names no PORT and no SITE_URL
 * @param log file that takes what it says
 */
export async function startServer(settings: Record<string, string>, log: string): Promise<RunningServer> {
  const port = settings.PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, SITE_URL: url, ...settings, PORT: port, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const file = createWriteStream(log)
  child.stdout.pipe(file)
  child.stderr.pipe(file)
  await ready(child, log).catch((error: unknown) => {
    child.kill('SIGKILL')
    throw error
  })
  return { url, stop: async () => await stop(child), kill: async () => await kill(child) }
}

async function ready(child: ChildProcess, log: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const impatience = setTimeout(
      () => reject(new Error(`the server did not come up; ${log} has what it said`)),
      PATIENCE_MS,
    )
    child.stdout?.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes(READY)) return
      clearTimeout(impatience)
      resolve()
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}; ${log} has what it said`)))
  })
}

/** SIGTERM to our own process; what does not end by itself has a bug, and the run fails. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) throw new Error(`the server ended during the tests, with ${child.exitCode}`)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const code = await ended
  if (code !== 0) throw new Error(`the server ended with ${code} on SIGTERM`)
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode !== null) throw new Error(`the server ended before its time, with ${child.exitCode}`)
  child.kill('SIGKILL')
  await ended
}
