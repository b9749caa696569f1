import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { freePort } from '#db/testing/port.ts'

const JAR = createRequire(import.meta.url)('vnu-jar') as string
const READY = 'Checker service started'

export interface Nu {
  url: string
  stop(): void
}

/**
 * The Nu Html Checker as a service of this machine: started for each page anew it took 3 s for it, once it runs a tenth.
 *
 * @returns null where there is no Java to run it
 */
export async function startNu(): Promise<Nu | null> {
  if (spawnSync('java', ['-version']).status !== 0) return null
  const port = await freePort()
  const child = spawn('java', [
    '-Dnu.validator.servlet.bind-address=127.0.0.1',
    ...['-cp', JAR, 'nu.validator.servlet.Main', String(port)],
  ])
  await ready(child)
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill('SIGTERM') }
}

async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(READY)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`the Nu Html Checker ended with ${code}: ${said}`)))
  })
}
