import { cookies } from 'next/headers'
import { HELD_COOKIE, heldIds } from '#server/comments/held.ts'

/** The comments that this browser has posted on the page at hand and that may still wait. */
export async function readHeldIds(now: number): Promise<number[]> {
  return heldIds((await cookies()).get(HELD_COOKIE)?.value, now)
}
