import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testFolder } from '../db/testing/database.ts'
import { installationSecret } from './secrets.ts'

describe('installationSecret', () => {
  beforeEach(() => vi.stubEnv('BROADSHEET_SECRET', ''))
  afterEach(() => vi.unstubAllEnvs())

  it('makes one that only its owner can read', () => {
    const folder = join(testFolder(), 'data')
    expect(installationSecret(folder)).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600)
  })

  it('stays the same from start to start, so that sessions survive', () => {
    const folder = testFolder()
    expect(installationSecret(folder)).toBe(installationSecret(folder))
  })

  it('differs between installations', () => {
    expect(installationSecret(testFolder())).not.toBe(installationSecret(testFolder()))
  })

  it('prefers the one of the environment, and writes nothing then', () => {
    const folder = testFolder()
    vi.stubEnv('BROADSHEET_SECRET', 'from the environment')
    expect(installationSecret(folder)).toBe('from the environment')
    expect(() => readFileSync(join(folder, 'secret'))).toThrow('ENOENT')
  })

  it.each(['', '\n', '  \n'])(
    'never signs with nothing: an empty file %j is an error that names it',
    (content) => {
      const folder = testFolder()
      writeFileSync(join(folder, 'secret'), content)
      chmodSync(join(folder, 'secret'), 0o600)
      expect(() => installationSecret(folder)).toThrow(`${join(folder, 'secret')} is empty`)
    },
  )
})
