import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { browserFailures, unitFailures } from './failures.ts'

export interface Tally {
  passed: number
  failed: number
}
export interface Outcome {
  ok: boolean
  tally: Tally
  /** What failed, one text for each test. */
  failures: string[]
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
  tests('unit and integration tests', [], 'unit.json', unitReport, (file) => [
    ...['vitest', 'run', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${file}`,
  ]),
  check('build', [['node', 'server/build.ts']]),
  tests('the running server under load and change', ['build'], 'server.json', unitReport, (file) => [
    ...['vitest', 'run', '--config', 'test/server/vitest.config.ts', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${file}`,
  ]),
  tests('browser journeys', ['build'], 'e2e.json', browserReport, () => ['playwright', 'test']),
]

/** A step that passes or fails as one. */
function check(name: string, commands: string[][]): Step {
  return {
    name,
    needs: [],
    async run() {
      for (const command of commands)
        if ((await exitCode(command)) !== 0)
          return { ok: false, tally: { passed: 0, failed: 1 }, failures: [command.join(' ')] }
      return { ok: true, tally: { passed: 1, failed: 0 }, failures: [] }
    },
  }
}

/** A step whose tests count one by one, by the report that it leaves. A run that ends without one is a failure. */
function tests(
  name: string,
  needs: string[],
  report: string,
  read: (report: unknown) => Read,
  command: (file: string) => string[],
): Step {
  return {
    name,
    needs,
    async run() {
      const file = join(RESULTS, report)
      rmSync(file, { force: true })
      const code = await exitCode(command(file))
      const { tally, failures } = existsSync(file)
        ? read(JSON.parse(readFileSync(file, 'utf8')))
        : { tally: { passed: 0, failed: 0 }, failures: ['it left no report'] }
      // What breaks beside the tests, in a set-up or a whole file, must not look like a success.
      if (code !== 0 && tally.failed === 0) tally.failed = 1
      return { ok: code === 0 && tally.passed > 0, tally, failures }
    },
  }
}

type Read = Pick<Outcome, 'tally' | 'failures'>

function unitReport(report: unknown): Read {
  const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number }
  return { tally: { passed: numPassedTests, failed: numFailedTests }, failures: unitFailures(report) }
}

/** A test that did not run, since a run was cut short, has not passed. */
function browserReport(report: unknown): Read {
  const { stats } = report as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  }
  const failed = stats.unexpected + stats.flaky + stats.skipped
  return { tally: { passed: stats.expected, failed }, failures: browserFailures(report) }
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
