import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../db/testing/port.ts'

export interface Server {
  url: string
  pid: number
  stop: () => Promise<void>
}

/** Starts the built server on a port of its own; it is ready when this resolves. */
export async function startServer(dataDir: string, settings: Record<string, string> = {}): Promise<Server> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['server/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
      BROADSHEET_TRUSTED_PROXIES: '127.0.0.1',
      ...settings,
    },
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Broadsheet is at')) resolve()
    })
  })
  return {
    url,
    pid: child.pid ?? 0,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}
