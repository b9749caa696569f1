import type { RefusedPress } from '#components/admin/outcome.tsx'
import { refuse } from '#app/_request/answer.ts'

/** A press that was refused, for the page that shows it again; what is not said of it is none. */
export function refusedPress(
  problem: RefusedPress['problem'],
  more: Partial<Omit<RefusedPress, 'form' | 'problem'>> = {},
): RefusedPress {
  return { form: 'press', action: null, stale: [], batch: null, typed: null, ...more, problem }
}

const PROBLEMS = { busy: 'run-going-on', undone: 'nothing-to-undo' } as const

/** Nothing of a press on all was done: the role was taken away meanwhile, or it cannot be begun now. */
export function refuseAll(path: string, reason: 'forbidden' | 'busy' | 'undone'): Response {
  if (reason === 'forbidden') return refuse({ path, status: 403, state: null })
  return refuse({ path, status: 409, state: refusedPress(PROBLEMS[reason]) })
}
