import { words } from '../../ui/language.ts'
import { StaffField } from './field.tsx'
import { SignInFrame, waitWords } from './frame.tsx'
import { PasskeySignIn } from './passkey-sign-in.client.tsx'

export interface RefusedCode {
  form: 'code'
  to: string
  problem: 'missing' | 'wrong' | { waitSeconds: number }
}

interface Props {
  siteName: string
  /** Where to go afterwards. */
  to: string
  /** What there is beside the password. */
  factors: { app: boolean; passkeys: boolean }
  refused: RefusedCode | null
}

/** The second step: a code of the app, or one of those on paper; or a passkey instead. */
export function CodeForm({ siteName, to, factors, refused }: Props) {
  const t = words('sign-in')
  const problem = refused?.problem ?? null
  const said =
    problem === null
      ? null
      : typeof problem === 'string'
        ? t(`codeProblem.${problem}`)
        : waitWords(problem.waitSeconds)
  return (
    <SignInFrame siteName={siteName} title={t('codeTitle')}>
      <p className="sign-in-for">{t(factors.app ? 'codeOfApp' : 'codeOfPaper')}</p>
      {said && problem !== 'missing' && (
        <p className="refused" role="alert">
          {said}
        </p>
      )}
      <form method="post" action="/admin/sign-in/code/check" noValidate>
        <input type="hidden" name="to" value={to} />
        <StaffField
          name="code"
          label={t('code')}
          hint={factors.app ? t('codeHint') : t('codeHintPaper')}
          problem={problem === 'missing' ? said : null}
        >
          {(props) => (
            <input
              {...props}
              type="text"
              autoComplete="one-time-code"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
              autoFocus
            />
          )}
        </StaffField>
        <button type="submit" className="primary">
          {t('codePress')}
        </button>
      </form>
      {factors.passkeys && (
        <PasskeySignIn
          to={to}
          words={{ press: t('passkeyInstead'), waiting: t('passkeyWaiting'), failed: t('passkeyFailed') }}
        />
      )}
      <p className="sign-in-help">{t('codeLost')}</p>
      <p className="sign-in-help">
        <a href="/admin/sign-in">{t('codeBack')}</a>
      </p>
    </SignInFrame>
  )
}
