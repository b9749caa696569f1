import { createHmac } from 'node:crypto'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { dataDir } from '#db/data-dir.ts'
import { keyedHash } from '../sign.ts'
import { networkSalts } from './salt.ts'

/** What one customer has: an address, or a /64 of IPv6, within which he takes a new one whenever he likes. */
const CLIENT = { ipv4: 32, ipv6: 64 } as const
/** What a comment's hash is made of, as isso has it: neighbours, not one household. */
const NETWORK = { ipv4: 24, ipv6: 48 } as const

/** Whom the pause between two comments is for; null for no address at all, as over a Unix socket. */
export const clientOf = (address: string): string | null => prefixOf(address, CLIENT)

/** The network of an address, `203.0.113.0/24` or `2001:db8:1::/48`, however the address is written. */
export const networkOf = (address: string): string | null => prefixOf(address, NETWORK)

/**
 * What a comment keeps of where it came from: a hash of the network, keyed with the installation's secret and with a salt
 * that is thrown away after some days. Then nobody can make the hash again, not even with all that is on the disk.
 *
 * @param days how old a salt may grow
 * @param now milliseconds
 */
export const networkHash = (address: string, days: number, now: number): string | null =>
  networkHashes(address, days, now)?.now ?? null

/**
 * The same with the hash of the salt before, null when that has gone: by it sanctions are checked that were laid on the
 * network before the salt was changed, and it is stored nowhere.
 */
export function networkHashes(
  address: string,
  days: number,
  now: number,
): { now: string; before: string | null } | null {
  const network = networkOf(address)
  if (network === null) return null
  const salts = networkSalts(dataDir(), days, now)
  const hash = (salt: string) =>
    createHmac('sha256', keyedHash('network', salt)).update(network).digest('base64url')
  return { now: hash(salts.now), before: salts.before === null ? null : hash(salts.before) }
}

function prefixOf(address: string, bits: typeof CLIENT | typeof NETWORK): string | null {
  // Node's own reading: the library takes inet_aton's too, in which 203.113 is an address.
  if (isIP(address) === 0) return null
  // IPv4 seen through a dual-stack socket is IPv4.
  const parsed = ipaddr.process(address)
  const length = bits[parsed.kind()]
  const bytes = parsed.toByteArray().map((byte, index) => byte & mask(length - index * 8))
  return `${ipaddr.fromByteArray(bytes).toString()}/${length}`
}

const mask = (bits: number) => (bits >= 8 ? 255 : bits <= 0 ? 0 : 256 - 2 ** (8 - bits))
