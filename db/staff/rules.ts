import type { Role } from '../users/roles.ts'

/** Of whom a second factor is asked. */
export const FACTOR_RULES = ['nobody', 'admins', 'editors', 'everybody'] as const
export type FactorRule = (typeof FACTOR_RULES)[number]

/** Whether somebody with this role has to have a second factor. */
export function needsFactor(rule: FactorRule, role: Role): boolean {
  if (rule === 'everybody') return true
  if (rule === 'admins') return role === 'admin'
  return rule === 'editors' && (role === 'admin' || role === 'editor')
}
