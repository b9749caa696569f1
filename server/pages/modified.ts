import { LRUCache } from 'lru-cache'

const SECOND = 1000
const MOST_REMEMBERED = 10_000

/**
 * Says since when documents say what they say, in whole seconds, as Last-Modified has it. A client that asks by time alone
 * must never be told that nothing is new when something is: so the time is that of making, which no withdrawn article
 * turns back, and a second version in one second has none.
 */
export function createModified() {
  const last = new LRUCache<string, { etag: string; second: number; at: number | null }>({
    max: MOST_REMEMBERED,
  })
  /** @param now milliseconds @returns milliseconds, or null where the time would tell nothing */
  return (key: string, etag: string, now: number): number | null => {
    const before = last.get(key)
    if (before?.etag === etag) return before.at
    const second = Math.floor(now / SECOND) * SECOND
    const at = before && before.second >= second ? null : second
    last.set(key, { etag, second, at })
    return at
  }
}
