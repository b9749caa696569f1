import type { Context } from './context.ts'
import type { Barred, Finding, Phase, RuledStatus } from './finding.ts'
import { PHASES } from './phases.ts'
import type { Rule } from './rules.ts'
import type { SpamScore } from './spam-filter.ts'

export interface Screened {
  /** The rule that decided. */
  rule: Rule
  status: RuledStatus
  /** The sender may not comment: nothing is to be stored. */
  barred: Barred | null
  /** Of every phase that was run, the deciding one last. */
  findings: Finding[]
  spam: SpamScore | null
}

/** Runs the phases in their order until one gives a verdict. Without any, a comment waits. */
export function screen(context: Context, phases: readonly (readonly [Rule, Phase])[] = PHASES): Screened {
  const findings: Finding[] = []
  const { spam } = context
  for (const [rule, phase] of phases) {
    const { barred = null, ...found } = phase(context) ?? {}
    findings.push({ rule, ...found })
    if (barred) return { rule, status: 'pending', barred, findings, spam }
    if (found.status) return { rule, status: found.status, barred: null, findings, spam }
  }
  return { rule: 'mode', status: 'pending', barred: null, findings, spam }
}
