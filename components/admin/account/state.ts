/** A form of one's own account that is shown again: since something is wrong with it, or since it shows something once. */
export interface AccountState {
  form: 'account'
  place: 'name' | 'bio' | 'mail' | 'password' | 'app' | 'codes' | 'passkey'
  problem: AccountProblem | null
  /** What was typed, where it is to be kept. */
  typed: string
  /** What was ticked, of a form with such. */
  ticked: string[]
  /** Recovery codes that are shown this once. */
  codes: string[]
}

export type AccountProblem =
  | 'name-missing'
  | 'bio-long'
  | 'no-author'
  | 'wrong-password'
  | 'password-short'
  | 'wrong-code'
  | 'passkey-failed'
  | 'too-many'
  | 'known'
  | 'unknown-mail'
  | { waitSeconds: number }
