/**
 * How long something took, for many at once: so many in each class, and each class a tenth longer than the one before. From
 * classes of many days the median and other shares can be had, right to a twentieth, without looking at the comments again.
 */
export type Waits = Record<string, number>

const STEP = 1.1
const SECOND = 1000

/** @param ms milliseconds; less than a second counts as one */
export function addWait(waits: Waits, ms: number): void {
  const cls = Math.max(0, Math.round(Math.log(Math.max(ms, SECOND) / SECOND) / Math.log(STEP)))
  waits[cls] = (waits[cls] ?? 0) + 1
}

export function addWaits(sum: Waits, more: Waits): void {
  for (const [cls, many] of Object.entries(more)) sum[cls] = (sum[cls] ?? 0) + many
}

/**
 * The time within which a share of all was done.
 *
 * @param share 0.5 for the median, 0.9 for all but the slowest tenth
 * @returns milliseconds; null for none at all
 */
export function waitWithin(waits: Waits, share: number): number | null {
  const classes = Object.entries(waits)
    .map(([cls, many]) => [Number(cls), many] as const)
    .sort(([a], [b]) => a - b)
  const total = classes.reduce((sum, [, many]) => sum + many, 0)
  let left = total * share
  for (const [cls, many] of classes) {
    left -= many
    if (left <= 0) return Math.round(STEP ** cls) * SECOND
  }
  return null
}
