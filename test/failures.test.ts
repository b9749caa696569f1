import { expect, it } from 'vitest'
import { browserFailures, listed, unitFailures } from './failures.ts'

it('says which unit tests failed, and files that broke before their first', () => {
  const passed = { status: 'passed', fullName: 'a tram runs', failureMessages: [] }
  const failed = {
    status: 'failed',
    fullName: 'a tram stops',
    failureMessages: ['\u001b[31mError: late\u001b[39m'],
  }
  const report = {
    testResults: [
      { name: 'trams.test.ts', message: '', assertionResults: [passed, failed] },
      { name: 'buses.test.ts', message: 'no such file', assertionResults: [] },
      { name: 'boats.test.ts', message: '', assertionResults: [passed] },
    ],
  }
  expect(unitFailures(report)).toEqual([
    'trams.test.ts: a tram stops\n    Error: late',
    'buses.test.ts\n    no such file',
  ])
})

it('says which browser tests failed, however deep they stand, and what broke beside them', () => {
  const test = (status: string, ...messages: string[]) => ({
    ...{ projectName: 'with-javascript', status },
    results: [{ errors: messages.map((message) => ({ message })) }],
  })
  const suite = {
    file: 'trams.spec.ts',
    specs: [{ title: 'runs', line: 3, tests: [test('expected')] }],
    suites: [
      {
        file: 'trams.spec.ts',
        specs: [{ title: 'stops', line: 9, tests: [test('unexpected', 'late', 'fell out')] }],
      },
    ],
  }
  expect(browserFailures({ suites: [suite], errors: [{ message: 'no port' }] })).toEqual([
    'trams.spec.ts:9 [with-javascript] stops (unexpected)\n    late\n    fell out',
    'beside the tests\n    no port',
  ])
})

it('says no more than can be read', () => {
  const text = listed(
    'trams',
    Array.from({ length: 23 }, (_, index) => `test ${index}`),
  )
  expect(text.split('\n')).toHaveLength(22)
  expect(text).toMatch(/^In trams:\n {2}test 0\n/)
  expect(text).toMatch(/ {2}and 3 more$/)
})
