import type { AccountProblem, AccountState } from '#components/admin/account/state.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { checkSignIn } from '#app/_request/sign-in.ts'
import type { Staff } from '#app/_request/viewer.ts'

export const ACCOUNT = '/admin/account'

/** What is wrong with no field, but with what has become of the account meanwhile. */
const STATUS: Partial<Record<AccountProblem & string, number>> = { 'no-author': 409 }

/** The account's page again, with what is wrong with one of its forms. */
export function refuseAccount(
  place: AccountState['place'],
  problem: AccountState['problem'],
  { typed = '', ticked = [] }: Partial<Pick<AccountState, 'typed' | 'ticked'>> = {},
) {
  const status = problem === null ? 200 : typeof problem === 'string' ? (STATUS[problem] ?? 422) : 429
  const state: AccountState = { form: 'account', place, problem, typed, ticked, codes: [] }
  return refuse({ path: ACCOUNT, status, state })
}

/** Recovery codes, shown this once. */
export function showCodes(place: AccountState['place'], codes: string[]) {
  const state: AccountState = { form: 'account', place, problem: null, typed: '', ticked: [], codes }
  return refuse({ path: ACCOUNT, status: 200, state })
}

/**
 * Whether it is really he, by his password, tries counted as those of signing in are: what somebody at an unlocked desk must
 * not do is asked so.
 *
 * @returns what is wrong; null for nothing
 */
export async function notHim(staff: Staff, password: string): Promise<AccountState['problem']> {
  const checked = await checkSignIn({ email: staff.email, password }, clientAddress())
  if (checked.ok) return null
  return checked.reason === 'throttled' ? { waitSeconds: checked.waitSeconds } : 'wrong-password'
}
