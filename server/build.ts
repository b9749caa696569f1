import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const INPUTS = [
  'app/**/*',
  'components/**/*',
  'db/**/*.ts',
  'server/**/*.ts',
  'words/**/*',
  'next.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]
/** Names the files that the present build was made from. */
export const STAMP = join('.next', 'broadsheet-built-from')

/** Builds the pages unless the last build was made from the very same files. @returns whether it built */
export async function buildIfNeeded(): Promise<boolean> {
  const wanted = sourceHash()
  if (existsSync(join('.next', 'BUILD_ID')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted)
    return false
  // A build that is broken off must not pass for the one before.
  rmSync(STAMP, { force: true })
  await runNextBuild()
  mkdirSync('.next', { recursive: true })
  writeFileSync(STAMP, wanted)
  return true
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const entry of globSync(INPUTS, {
    withFileTypes: true,
    exclude: ['db/seed/**', 'db/testing/**', '**/*.test.ts'],
  }).filter((found) => found.isFile())) {
    const file = join(entry.parentPath, entry.name)
    hash.update(`${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

async function runNextBuild(): Promise<void> {
  // `node` of the PATH is the one that npm put there, and the one that runs this file.
  const child = spawn(process.execPath, [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`next build failed:\n${Buffer.concat(output).toString()}`)
}

// `npm run build`
if (import.meta.main) console.log((await buildIfNeeded()) ? 'Built the pages' : 'The build is up to date')
