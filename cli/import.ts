import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'

export interface WxrArguments {
  file: string
  dryRun: boolean
  uploads: string | null
}

/**
 * The importer runs in a process of its own, whose heap has a bound and is tidied up on request: V8 by itself takes what
 * the machine has first, and a 500 MB file has to get through a small server's memory (features.md G1).
 */
const HEAP = ['--max-old-space-size=384', '--max-semi-space-size=8', '--expose-gc']

/** Adds `import wxr FILE`. */
export function registerImport(program: Command): void {
  const group = program.command('import').description('bring in what another system exported')
  group
    .command('wxr')
    .description('import a WordPress export (WXR 1.0 to 1.2, may be gzipped)')
    .argument('<file>', 'the file that WordPress made under Tools > Export')
    .option('--dry-run', 'do all the work on a copy, print the report, write nothing', false)
    .option('--uploads <dir>', 'a copy of wp-content/uploads: pictures found there are taken over')
    .action(async (file: string, { dryRun, uploads }: { dryRun: boolean; uploads?: string }) => {
      process.exitCode = await importInOwnProcess({ file, dryRun, uploads: uploads ?? null })
    })
}

async function importInOwnProcess(args: WxrArguments): Promise<number> {
  const script = fileURLToPath(new URL('./import-wxr.ts', import.meta.url))
  const child = spawn(process.execPath, [...HEAP, script, JSON.stringify(args)], { stdio: 'inherit' })
  return await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
