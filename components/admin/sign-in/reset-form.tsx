import { SHORTEST_PASSWORD } from '#db/users/rules.ts'
import { words } from '../../ui/language.ts'
import { StaffField } from './field.tsx'
import { SignInFrame } from './frame.tsx'

export interface RefusedReset {
  form: 'reset'
  problem: 'password-short'
}

interface Props {
  siteName: string
  /** Whose password it is. */
  email: string
  action: string
  refused: RefusedReset | null
}

/** A new password, by the link of a mail. */
export function ResetForm({ siteName, email, action, refused }: Props) {
  const t = words('sign-in')
  return (
    <SignInFrame siteName={siteName} title={t('resetTitle')}>
      <p className="sign-in-for">{t.rich('resetAbout', { email: () => <bdi>{email}</bdi> })}</p>
      <form method="post" action={action} noValidate>
        {/* For password managers, which otherwise keep the password for nobody. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <StaffField
          name="password"
          label={t('newPassword')}
          hint={t('passwordHint', { count: SHORTEST_PASSWORD })}
          problem={refused ? t('passwordShort', { count: SHORTEST_PASSWORD }) : null}
        >
          {(props) => <input {...props} type="password" autoComplete="new-password" autoFocus />}
        </StaffField>
        <button type="submit" className="primary">
          {t('resetPress')}
        </button>
      </form>
    </SignInFrame>
  )
}
