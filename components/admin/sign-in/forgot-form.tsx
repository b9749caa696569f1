import { words } from '../../ui/language.ts'
import { StaffField } from './field.tsx'
import { SignInFrame, waitWords } from './frame.tsx'

export interface RefusedForgot {
  form: 'forgot'
  email: string
  problem: 'email' | { waitSeconds: number }
}

interface Props {
  siteName: string
  isSent: boolean
  refused: RefusedForgot | null
}

/** Asks for a link to a new password; what it answers says of nobody whether there is such a member of staff. */
export function ForgotForm({ siteName, isSent, refused }: Props) {
  const t = words('sign-in')
  const problem = refused?.problem ?? null
  return (
    <SignInFrame siteName={siteName} title={t('forgotTitle')}>
      {isSent && !refused ? (
        <p className="told" role="status">
          {t('forgotSent')}
        </p>
      ) : (
        <>
          <p className="sign-in-for">{t('forgotAbout')}</p>
          {problem !== null && problem !== 'email' && (
            <p className="refused" role="alert">
              {waitWords(problem.waitSeconds)}
            </p>
          )}
          <form method="post" action="/admin/forgot/link" noValidate>
            <StaffField
              name="email"
              label={t('email')}
              problem={problem === 'email' ? t('missing.email') : null}
            >
              {(props) => (
                <input
                  {...props}
                  type="email"
                  autoComplete="username"
                  defaultValue={refused?.email}
                  autoFocus
                />
              )}
            </StaffField>
            <button type="submit" className="primary">
              {t('forgotPress')}
            </button>
          </form>
        </>
      )}
      <p className="sign-in-help">
        <a href="/admin/sign-in">{t('toSignIn')}</a>
      </p>
    </SignInFrame>
  )
}
