import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Done, Work } from './work.ts'

/** So long one picture may take: 40 megapixels take about ten seconds on a slow machine. */
const PATIENCE_MS = 90_000
/** Of the heap; what pictures take is not in it, and bounded by the process itself. */
const HEAP = '--max-old-space-size=128'

/**
 * Reads a picture in a process of its own, which ends afterwards, whatever the picture made of it.
 *
 * @param patienceMs after which it is ended
 */
export async function readPicture(work: Work, patienceMs = PATIENCE_MS): Promise<Done> {
  // Found from where the server was started: what Next bundles lies elsewhere.
  const program = join(/* turbopackIgnore: true */ process.cwd(), 'db', 'media', 'intake', 'child.ts')
  const child = spawn(process.execPath, [HEAP, program, JSON.stringify(work)], {
    // Nothing of ours is handed over: no secret, no database.
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said: Buffer[] = []
  const complaints: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk))
  let isLate = false
  const impatience = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, patienceMs)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', resolve)
    })
    if (code === 0) return JSON.parse(Buffer.concat(said).toString()) as Done
    if (code === 1 && !isLate) throw new Error(Buffer.concat(complaints).toString().slice(0, 2000))
    // Ended by itself since it took too much, by the system for the same reason, by us, or by its own decoder.
    return { ok: false, reason: 'too-heavy' }
  } finally {
    clearTimeout(impatience)
  }
}
