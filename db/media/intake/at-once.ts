import { availableParallelism } from 'node:os'
import { MOST_MEMORY } from '../rules.ts'

/** How many pictures may be read at the same time where nothing else is to be done: by processors, and by memory. */
export function picturesAtOnce(): number {
  const byMemory = Math.floor(process.availableMemory() / MOST_MEMORY)
  return Math.max(1, Math.min(availableParallelism(), byMemory))
}

/**
 * Does something with each, some at a time.
 *
 * @param most at a time
 * @returns what was made of each, in their order
 */
export async function severalAtOnce<T, R>(
  items: T[],
  most: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const made: R[] = []
  const waiting = items.entries()
  const worker = async () => {
    for (const [index, item] of waiting) made[index] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker))
  return made
}
