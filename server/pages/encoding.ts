import Negotiator from 'negotiator'
import { ENCODINGS, type Encoding } from './compress.ts'

/** Browsers send a handful of different headers, and each of them millions of times. */
const MOST_REMEMBERED = 200
const remembered = new Map<string, Encoding>()

/** The encoding that a client takes and that is smallest; plain for one that says nothing. */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const known = remembered.get(accepted)
  if (known) return known
  const wanted = new Negotiator({ headers: { 'accept-encoding': accepted } })
  const taken = wanted.encodings([...ENCODINGS])
  // Who refuses even plain bytes gets them all the same: RFC 9110 lets a server do so.
  const encoding = ENCODINGS.find((one) => taken.includes(one)) ?? 'identity'
  if (remembered.size < MOST_REMEMBERED) remembered.set(accepted, encoding)
  return encoding
}
