import type { RefusedPress } from '#components/admin/outcome.tsx'

/** A press that was refused, for the page that shows it again; what is not said of it is none. */
export function refusedPress(
  problem: RefusedPress['problem'],
  more: Partial<Omit<RefusedPress, 'form' | 'problem'>> = {},
): RefusedPress {
  return { form: 'press', action: null, stale: [], batch: null, typed: null, ...more, problem }
}
