import { lookup as lookUp } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/** An address that is no public one: of this machine, this network, or none at all. */
export class PrivateAddress extends Error {}

/**
 * Whether everybody on the internet means the same by an address.
 *
 * @param address IPv4 or IPv6
 */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/**
 * Finds the address of a host for a connection, and refuses one that is not public. Looked at where the connection is made: a name
 * that changes between a look and the call would lead past an earlier one.
 */
export const publicLookup: LookupFunction = (host, options, callback) => {
  lookUp(host, { ...options, all: true }, (error, found) => {
    const addresses = error ? [] : found
    const hidden = addresses.find(({ address }) => !isPublic(address))
    const refused = hidden && new PrivateAddress(`${host} is ${hidden.address}, which is no public address`)
    if (error ?? refused) return callback(error ?? refused ?? null, [])
    callback(null, addresses)
  })
}
