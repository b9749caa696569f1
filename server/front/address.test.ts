import { describe, expect, it } from 'vitest'
import { clientAddress, trustedProxies } from './address.ts'

describe('clientAddress', () => {
  it.each<[string, string, string | undefined, string | undefined, string]>([
    // what is tried, trusted proxies, socket, X-Forwarded-For, who it is
    ['nobody is trusted: the header is a stranger’s claim', '', '203.0.113.9', '10.0.0.1', '203.0.113.9'],
    ['the socket is not the trusted proxy', '127.0.0.1', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
    ['no header', '127.0.0.1', '127.0.0.1', undefined, '127.0.0.1'],
    ['an empty header', '127.0.0.1', '127.0.0.1', '', '127.0.0.1'],
    ['one proxy', '127.0.0.1', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    [
      'one proxy, and the client invents others before it',
      '127.0.0.1',
      '127.0.0.1',
      '1.1.1.1, 127.0.0.1, 203.0.113.9',
      '203.0.113.9',
    ],
    ['two proxies', '127.0.0.1, 10.0.0.0/8', '127.0.0.1', '203.0.113.9, 10.1.2.3', '203.0.113.9'],
    [
      'two proxies, and a spoofed claim before the client',
      '127.0.0.1, 10.0.0.0/8',
      '127.0.0.1',
      '10.9.9.9, 203.0.113.9, 10.1.2.3',
      '203.0.113.9',
    ],
    [
      'everybody in the header is trusted: the farthest',
      '10.0.0.0/8',
      '10.0.0.1',
      '10.0.0.3, 10.0.0.2',
      '10.0.0.3',
    ],
    ['a claim that is no address', '127.0.0.1', '127.0.0.1', 'unknown', '127.0.0.1'],
    [
      'rubbish beside the proxy hides what stands before it',
      '127.0.0.1',
      '127.0.0.1',
      '203.0.113.9, <script>',
      '127.0.0.1',
    ],
    ['an address with a port is no address', '127.0.0.1', '127.0.0.1', '203.0.113.9:4711', '127.0.0.1'],
    ['space around the claims', '127.0.0.1', '127.0.0.1', '  203.0.113.9  ', '203.0.113.9'],
    ['IPv6 proxy and client', '::1', '::1', '2001:db8::7', '2001:db8::7'],
    ['an IPv6 range', '2001:db8:1::/48', '2001:db8:1::5', '2001:db8:2::9', '2001:db8:2::9'],
    [
      'an IPv6 address outside the range',
      '2001:db8:1::/48',
      '2001:db8:3::5',
      '2001:db8:2::9',
      '2001:db8:3::5',
    ],
    [
      'an IPv4 proxy seen through a dual-stack socket',
      '127.0.0.1',
      '::ffff:127.0.0.1',
      '203.0.113.9',
      '203.0.113.9',
    ],
    ['an IPv4 client seen through one', '', '::FFFF:203.0.113.9', undefined, '203.0.113.9'],
    ['an IPv4 client claimed so', '127.0.0.1', '127.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
    ['a link-local client with its zone', 'fe80::/10', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['a link-local socket with its zone', '::1', 'fe80::1%eth0', '203.0.113.9', 'fe80::1%eth0'],
    ['a claim with a zone', '127.0.0.1', '127.0.0.1', 'fe80::1%eth0', 'fe80::1%eth0'],
    ['a socket that is gone', '127.0.0.1', undefined, '203.0.113.9', ''],
  ])('%s', (_, trusted, socket, header, expected) => {
    expect(clientAddress(socket, header, trustedProxies(trusted))).toBe(expected)
  })
})

describe('trustedProxies', () => {
  it.each([
    'proxy.example.com',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8.5',
    '10.0.0.0/',
    '10.0.0.0/x',
    '10.0.0.0/0x8',
    '10.0.0.0/8/9',
    '::1/129',
    '10.0.0',
    '/8',
    '*',
  ])('refuses "%s" by name', (entry) => {
    expect(() => trustedProxies(`127.0.0.1, ${entry}`)).toThrow(
      `BROADSHEET_TRUSTED_PROXIES: "${entry}" is neither an address nor a range such as 10.0.0.0/8`,
    )
  })

  it.each(['', ' ', ',', ' , '])('trusts nobody when the list is "%s"', (list) => {
    expect(clientAddress('127.0.0.1', '203.0.113.9', trustedProxies(list))).toBe('127.0.0.1')
  })

  it('trusts a whole range and nothing beside it', () => {
    const trusted = trustedProxies('10.0.0.0/30')
    expect(clientAddress('10.0.0.3', '203.0.113.9', trusted)).toBe('203.0.113.9')
    expect(clientAddress('10.0.0.4', '203.0.113.9', trusted)).toBe('10.0.0.4')
  })
})
