import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY, NOW } from '#db/testing/cast.ts'
import { testFolder } from '#db/testing/database.ts'
import { clientOf, networkHash, networkHashes, networkOf } from './network.ts'

describe('a network', () => {
  it.each([
    ['203.0.113.7', '203.0.113.0/24', '203.0.113.7/32'],
    ['203.0.113.255', '203.0.113.0/24', '203.0.113.255/32'],
    ['::ffff:203.0.113.7', '203.0.113.0/24', '203.0.113.7/32'],
    ['::FFFF:cb00:7107', '203.0.113.0/24', '203.0.113.7/32'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::6', '2001:db8:1::/48', '2001:db8:1:2::/64'],
    ['::1', '::/48', '::/64'],
    ['fe80::1%eth0', 'fe80::/48', 'fe80::/64'],
  ])('of %s is %s, and its client %s', (address, network, client) => {
    expect(networkOf(address)).toBe(network)
    expect(clientOf(address)).toBe(client)
  })

  it.each(['', 'unknown', '203.0.113', '1.2.3.4.5', '@', '2001:db8::1::2'])('of %j is none', (address) => {
    expect(networkOf(address)).toBeNull()
    expect(networkHash(address, 30, NOW)).toBeNull()
  })
})

describe('a network’s hash', () => {
  let folder = ''
  beforeEach(() => {
    folder = testFolder()
    vi.stubEnv('DATA_DIR', folder)
    vi.stubEnv('BROADSHEET_SECRET', 'a secret of the tests')
    return () => vi.unstubAllEnvs()
  })
  const saltFile = () => readFileSync(join(folder, 'network-salt'), 'utf8')

  it('is the same for neighbours, and another for another network', () => {
    const hash = networkHash('203.0.113.7', 30, NOW)
    expect(hash).toMatch(/^[\w-]{43}$/)
    expect(networkHash('::ffff:203.0.113.99', 30, NOW + DAY)).toBe(hash)
    expect(networkHash('203.0.114.7', 30, NOW)).not.toBe(hash)
  })

  it('is another one after thirty days; by the old one sanctions are checked for thirty days more', () => {
    const hash = networkHash('203.0.113.7', 30, NOW)
    const salt = saltFile()
    expect(networkHash('203.0.113.7', 30, NOW + 30 * DAY - 1)).toBe(hash)
    expect(networkHash('203.0.113.7', 30, NOW + 30 * DAY)).not.toBe(hash)
    expect(networkHashes('203.0.113.7', 30, NOW + 60 * DAY - 1)?.before).toBe(hash)
    expect(saltFile()).toContain(salt)
    expect(networkHashes('203.0.113.7', 30, NOW + 60 * DAY)?.before).not.toBe(hash)
    expect(saltFile()).not.toContain(salt.split(' ')[0])
    expect(existsSync(join(folder, 'network-salt.new'))).toBe(false)
  })

  it('leaves no old salt on the disk where nobody came for long', () => {
    networkHash('203.0.113.7', 30, NOW)
    const [salt = ''] = saltFile().split(' ')
    networkHash('203.0.113.7', 30, NOW + 45 * DAY)
    expect(saltFile()).toContain(salt)
    expect(networkHashes('203.0.113.7', 30, NOW + 60 * DAY)?.before).toBeNull()
    expect(saltFile()).not.toContain(salt)
    networkHash('203.0.113.7', 30, NOW + 200 * DAY)
    expect(saltFile()).toMatch(/^[\w-]{43} \d+\n$/)
  })

  it('is another one with another secret', () => {
    const hash = networkHash('203.0.113.7', 30, NOW)
    vi.stubEnv('BROADSHEET_SECRET', 'another secret')
    expect(networkHash('203.0.113.7', 30, NOW)).not.toBe(hash)
  })

  it('does not last longer where a clock was set back', () => {
    const hash = networkHash('203.0.113.7', 30, NOW)
    expect(networkHash('203.0.113.7', 30, NOW - 31 * DAY)).not.toBe(hash)
  })

  it('lets nobody else read the salt, and replaces one that is damaged', () => {
    writeFileSync(join(folder, 'network-salt'), 'nonsense\n')
    expect(networkHash('203.0.113.7', 30, NOW)).toMatch(/^[\w-]{43}$/)
    expect(saltFile()).toMatch(/^[\w-]{43} \d+\n$/)
    expect(statSync(join(folder, 'network-salt')).mode & 0o777).toBe(0o600)
  })
})
