import { resolve } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { dataDir } from './data-dir.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['/srv/courier', '/srv/courier'],
  ['courier', resolve('courier')],
  ['', resolve('data')],
  [undefined, resolve('data')],
])('DATA_DIR=%s is %s', (value, folder) => {
  vi.stubEnv('DATA_DIR', value)
  expect(dataDir()).toBe(folder)
})
