import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/**
 * An import runs in a process of its own, whose heap has a bound and is tidied up on request: V8 by itself takes what
 * the machine has first, and a 500 MB file has to get through a small server's memory (features.md G1).
 */
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=8', '--expose-gc']

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a script there. Who ends this process ends that one too.
 *
 * @param script beside this file, such as './import-wxr.ts'
 * @param args what it finds in its first argument, as JSON
 * @returns its exit code; where a signal ended it, what a shell would say
 */
export async function inOwnProcess(script: string, args: object): Promise<number> {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, [...HEAP, path, JSON.stringify(args)], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  for (const signal of SIGNALS) process.on(signal, pass)
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
    })
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass)
  }
}
