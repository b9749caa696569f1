import type { ReactNode } from 'react'
import { BIO_LONGEST } from '#db/authors/rules.ts'
import { SHORTEST_PASSWORD } from '#db/users/rules.ts'
import { words } from '../../ui/language.ts'
import { waitWords } from '../sign-in/frame.tsx'
import type { AccountProblem, AccountState } from './state.ts'

/** A part of the account's page with its heading. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** What is wrong with one form of the page, in words; null for nothing. */
export function problemIn(state: AccountState | null, place: AccountState['place']): string | null {
  return state?.place === place && state.problem !== null ? problemWords(state.problem) : null
}

function problemWords(problem: AccountProblem): string {
  const t = words('account')
  if (typeof problem !== 'string') return waitWords(problem.waitSeconds)
  return t(`problem.${problem}`, { count: SHORTEST_PASSWORD, most: BIO_LONGEST })
}

/** Asks who it is once more, for what somebody at an unlocked desk must not do. */
export function OwnPassword({ id }: { id: string }) {
  return (
    <div className="field">
      <label htmlFor={id}>{words('account')('ownPassword')}</label>
      <input id={id} name="own-password" type="password" autoComplete="current-password" required />
    </div>
  )
}
