import { SHORTEST_PASSWORD } from '#db/users/rules.ts'
import { words } from '../../ui/language.ts'
import { StaffField } from '../sign-in/field.tsx'
import { Part } from './section.tsx'
import { problemIn } from './section.tsx'
import type { AccountState } from './state.ts'

/** A new password for oneself; all other sessions end with it. */
export function Password({ email, state }: { email: string; state: AccountState | null }) {
  const t = words('account')
  const isShort = state?.place === 'password' && state.problem === 'password-short'
  const problem = problemIn(state, 'password')
  return (
    <Part id="password" title={t('password')}>
      <form method="post" action="/admin/account/password">
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <StaffField name="old" label={t('oldPassword')} problem={isShort ? null : problem}>
          {(props) => <input {...props} type="password" autoComplete="current-password" />}
        </StaffField>
        <StaffField
          name="password"
          label={t('newPassword')}
          hint={words('sign-in')('passwordHint', { count: SHORTEST_PASSWORD })}
          problem={isShort ? problem : null}
        >
          {(props) => <input {...props} type="password" autoComplete="new-password" />}
        </StaffField>
        <p className="presses">
          <button type="submit">{t('changePassword')}</button>
        </p>
      </form>
    </Part>
  )
}
