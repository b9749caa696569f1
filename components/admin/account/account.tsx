import type { ComponentProps } from 'react'
import { words } from '../../ui/language.ts'
import { ArticleMail } from './article-mail.tsx'
import { Password } from './password.tsx'
import { Profile } from './profile.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'
import type { AccountState } from './state.ts'

const DONE = [
  'name',
  'bio',
  'mail',
  'password',
  'app-removed',
  'passkey',
  'passkey-removed',
  'session',
  'sessions',
] as const

interface Props {
  profile: Omit<ComponentProps<typeof Profile>, 'state'>
  /** Null for whom there is no mail about articles. */
  mail: Omit<ComponentProps<typeof ArticleMail>, 'email' | 'state'> | null
  factor: Omit<ComponentProps<typeof SecondFactor>, 'state'>
  sessions: ComponentProps<typeof Sessions>
  state: AccountState | null
  /** What the last press did. */
  done: unknown
}

/** One's own account: who one is, how one signs in, and where one is signed in. */
export function Account({ profile, mail, factor, sessions, state, done }: Props) {
  const t = words('account')
  const said = DONE.find((one) => one === done)
  return (
    <div className="account">
      <h1>{t('title')}</h1>
      {said && !state && (
        <p className="told" role="status">
          {t(`done.${said}`)}
        </p>
      )}
      {state !== null && state.problem !== null && (
        <div className="refused" role="alert">
          <p>{t('notDone')}</p>
        </div>
      )}
      {factor.isNeeded && <SecondFactor {...factor} state={state} />}
      <Profile {...profile} state={state} />
      {mail && !factor.isNeeded && <ArticleMail {...mail} email={profile.email} state={state} />}
      <Password email={profile.email} state={state} />
      {!factor.isNeeded && <SecondFactor {...factor} state={state} />}
      <Sessions {...sessions} />
    </div>
  )
}
