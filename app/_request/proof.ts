import type { Proof } from '#db/comments/own.ts'
import { readLinkKey } from '#server/links.ts'
import { readHeldIds } from './held.ts'

/** By what somebody claims a comment as his: the link that he has come by, or his browser that sent it. */
export async function proofOf(key: unknown, now: number): Promise<Proof> {
  if (typeof key === 'string' && key !== '') return { link: readLinkKey('edit', key, now)?.id ?? 0 }
  return { browser: await readHeldIds(now) }
}
