import { stripVTControlCharacters } from 'node:util'

/** Of a message, so many lines are said again at the end: what was wrong, and what a browser had done before. */
const LINES = 24
/** Of one step, so many. */
const MOST = 20

interface UnitReport {
  testResults: {
    name: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

interface BrowserSuite {
  file: string
  suites?: BrowserSuite[]
  specs: {
    title: string
    line: number
    tests: { projectName: string; status: string; results: { errors?: { message?: string }[] }[] }[]
  }[]
}

/** What failed, one text for each test, by the report that Vitest leaves. */
export function unitFailures(report: unknown): string[] {
  const files = (report as UnitReport).testResults
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that broke before its first test.
    if (failed.length === 0) return message === '' ? [] : [told(name, message)]
    return failed.map(({ fullName, failureMessages }) =>
      told(`${name}: ${fullName}`, failureMessages.join('\n')),
    )
  })
}

/** The same, by the report that Playwright leaves. */
export function browserFailures(report: unknown): string[] {
  const { suites, errors } = report as { suites: BrowserSuite[]; errors: { message?: string }[] }
  return [...suites.flatMap(ofSuite), ...errors.map(({ message = '' }) => told('beside the tests', message))]
}

function ofSuite({ file, suites = [], specs }: BrowserSuite): string[] {
  const own = specs.flatMap(({ title, line, tests }) =>
    tests
      .filter(({ status }) => status !== 'expected')
      .map(({ projectName, status, results }) =>
        told(
          `${file}:${line} [${projectName}] ${title} (${status})`,
          ...(results.at(-1)?.errors ?? []).map(({ message = '' }) => message),
        ),
      ),
  )
  return [...own, ...suites.flatMap(ofSuite)]
}

function told(name: string, ...messages: string[]): string {
  const lines = messages.flatMap((message) =>
    stripVTControlCharacters(message).trim().split('\n').slice(0, LINES),
  )
  return [name, ...lines.map((line) => `    ${line}`)].join('\n')
}

/** The failures of a step, as they are printed below everything else. */
export function listed(step: string, failures: string[]): string {
  const more = failures.length > MOST ? [`  and ${failures.length - MOST} more`] : []
  return [`In ${step}:`, ...failures.slice(0, MOST).map((failure) => `  ${failure}`), ...more].join('\n')
}
