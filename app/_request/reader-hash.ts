import { headers } from 'next/headers'
import { clientOf } from '#server/comments/network.ts'
import { keyedHash } from '#server/sign.ts'
import { clientAddress } from './answer.ts'

/**
 * What stands for a reader where he may do something once: a keyed hash of his network address and browser with the
 * comment that it is about, so that no two of his doings can be told to be one person's. Reports weigh more than
 * recommendations, and a browser says of itself what it likes: there the address alone counts.
 */
export async function readerHash(purpose: 'recommend' | 'report', commentId: number): Promise<string> {
  const browser = purpose === 'report' ? '' : ((await headers()).get('user-agent') ?? '')
  const address = clientAddress()
  return keyedHash(purpose, `${commentId} ${clientOf(address) ?? address} ${browser}`)
}
