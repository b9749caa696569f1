import { BlockList, isIP, isIPv6 } from 'node:net'

/**
 * Whom to believe when they name another client in X-Forwarded-For.
 *
 * @param list addresses and CIDR ranges, separated by commas: `127.0.0.1, 10.0.0.0/8`
 * @throws Error naming the entry that is neither
 */
export function trustedProxies(list: string): BlockList {
  const trusted = new BlockList()
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', prefix, ...rest] = entry.split('/')
    const family = familyOf(address)
    // Digits only: Number('') is 0, and `10.0.0.0/` must not trust the whole world.
    const bits = prefix === undefined ? null : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    const most = family === 'ipv6' ? 128 : 32
    if (!isIP(address) || rest.length > 0 || (bits !== null && !(bits <= most))) {
      throw new Error(
        `BROADSHEET_TRUSTED_PROXIES: "${entry}" is neither an address nor a range such as 10.0.0.0/8`,
      )
    }
    if (bits === null) trusted.addAddress(address, family)
    else trusted.addSubnet(address, bits, family)
  }
  return trusted
}

/**
 * Who asks: from the right of X-Forwarded-For, the first address that is no trusted proxy. Without a trusted proxy the
 * header is a stranger's claim and is not looked at.
 */
export function clientAddress(
  socketAddress: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let address = plain(socketAddress ?? '')
  const claims = (forwardedFor ?? '').split(',').map((claim) => plain(claim.trim()))
  while (claims.length > 0 && isTrusted(address, trusted)) {
    const claim = claims.pop() ?? ''
    if (!isIP(claim)) break
    address = claim
  }
  return address
}

/** Whether the other end of the connection is a proxy that is believed. */
export const isTrustedPeer = (socketAddress: string | undefined, trusted: BlockList): boolean =>
  isTrusted(plain(socketAddress ?? ''), trusted)

const isTrusted = (address: string, trusted: BlockList) =>
  isIP(address) !== 0 && trusted.check(address, familyOf(address))
const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4')
/** `::ffff:1.2.3.4` is 1.2.3.4 seen through a dual-stack socket. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
