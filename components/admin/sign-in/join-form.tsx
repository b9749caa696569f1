import { SHORTEST_PASSWORD } from '#db/users/rules.ts'
import type { Role } from '#db/users/roles.ts'
import { words } from '../../ui/language.ts'
import { StaffField } from './field.tsx'
import { SignInFrame } from './frame.tsx'

export interface RefusedJoin {
  form: 'join'
  name: string
  problem: 'name-missing' | 'password-short' | 'email-taken'
}

interface Props {
  siteName: string
  invitation: { email: string; role: Role; by: string | null; sections: string[] | null }
  action: string
  refused: RefusedJoin | null
}

/** Joins the staff, by the link of an invitation: what one is to be, and a name and a password for it. */
export function JoinForm({ siteName, invitation, action, refused }: Props) {
  const t = words('sign-in')
  const { email, role, by, sections } = invitation
  const problem = refused?.problem ?? null
  const place = { role: words('desk')(`role.${role}`), site: siteName }
  return (
    <SignInFrame siteName={siteName} title={t('joinTitle', { site: siteName })}>
      <p className="sign-in-for">
        {by === null ? t('joinAs', place) : t('joinAsBy', { ...place, name: by })}
      </p>
      <p className="sign-in-for">
        {words('desk')(`roleMay.${role}`)}
        {sections && <> {t('joinSections', { sections: sections.join(', '), count: sections.length })}</>}
      </p>
      {problem === 'email-taken' && (
        <p className="refused" role="alert">
          {t('joinTaken')}
        </p>
      )}
      <form method="post" action={action} noValidate>
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <StaffField
          name="name"
          label={t('joinName')}
          problem={problem === 'name-missing' ? t('nameMissing') : null}
        >
          {(props) => (
            <input
              {...props}
              type="text"
              dir="auto"
              autoComplete="name"
              defaultValue={refused?.name}
              autoFocus
            />
          )}
        </StaffField>
        <StaffField
          name="password"
          label={t('password')}
          hint={t('passwordHint', { count: SHORTEST_PASSWORD })}
          problem={problem === 'password-short' ? t('passwordShort', { count: SHORTEST_PASSWORD }) : null}
        >
          {(props) => <input {...props} type="password" autoComplete="new-password" />}
        </StaffField>
        <button type="submit" className="primary">
          {t('joinPress')}
        </button>
      </form>
      <p className="sign-in-help">{t.rich('joinEmail', { email: () => <bdi>{email}</bdi> })}</p>
    </SignInFrame>
  )
}
