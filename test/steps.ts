import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Tally {
  passed: number
  failed: number
}
export interface Outcome {
  ok: boolean
  tally: Tally
}
export interface Step {
  name: string
  /** Steps without whose result this one says nothing. */
  needs: string[]
  run(): Promise<Outcome>
}

const RESULTS = 'test-results'

/** The order is from what is soonest known to what takes longest. */
export const STEPS: Step[] = [
  // Pages name their routes by types that Next writes.
  check('types', [
    ['next', 'typegen'],
    ['tsc', '--noEmit'],
  ]),
  check('lint', [['eslint', '.']]),
  check('format', [['prettier', '--check', '--log-level', 'warn', '.']]),
  tests('unit and integration tests', [], 'unit.json', unitTally, (file) => [
    ...['vitest', 'run', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${file}`,
  ]),
  check('build', [['node', 'server/build.ts']]),
  tests('the running server under load and change', ['build'], 'server.json', unitTally, (file) => [
    ...['vitest', 'run', '--config', 'test/server/vitest.config.ts', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${file}`,
  ]),
  tests('browser journeys', ['build'], 'e2e.json', browserTally, () => ['playwright', 'test']),
]

/** A step that passes or fails as one. */
function check(name: string, commands: string[][]): Step {
  return {
    name,
    needs: [],
    async run() {
      for (const command of commands)
        if ((await exitCode(command)) !== 0) return { ok: false, tally: { passed: 0, failed: 1 } }
      return { ok: true, tally: { passed: 1, failed: 0 } }
    },
  }
}

/** A step whose tests count one by one, by the report that it leaves. A run that ends without one is a failure. */
function tests(
  name: string,
  needs: string[],
  report: string,
  tallyOf: (report: unknown) => Tally,
  command: (file: string) => string[],
): Step {
  return {
    name,
    needs,
    async run() {
      const file = join(RESULTS, report)
      rmSync(file, { force: true })
      const code = await exitCode(command(file))
      const tally = existsSync(file)
        ? tallyOf(JSON.parse(readFileSync(file, 'utf8')))
        : { passed: 0, failed: 0 }
      // What breaks beside the tests, in a set-up or a whole file, must not look like a success.
      if (code !== 0 && tally.failed === 0) tally.failed = 1
      return { ok: code === 0 && tally.passed > 0, tally }
    },
  }
}

function unitTally(report: unknown): Tally {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }
  return { passed: numPassedTests, failed: numFailedTests }
}

/** A test that did not run, since a run was cut short, has not passed. */
function browserTally(report: unknown): Tally {
  const { stats } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}

async function exitCode([program = '', ...parameters]: string[]): Promise<number> {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
  return await new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'inherit', 'inherit'], env })
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}
