import type { ReactNode } from 'react'
import { words } from '../../ui/language.ts'
import { SignInFrame, waitWords } from './frame.tsx'
import { PasskeySignIn } from './passkey-sign-in.client.tsx'

export interface RefusedSignIn {
  form: 'sign-in'
  /** Where to go afterwards. */
  to: string
  /** Kept; the password never is. */
  email: string
  problem: 'incomplete' | 'wrong' | 'passkey' | { waitSeconds: number }
  missing: SignInField[]
}
type SignInField = 'email' | 'password'

interface Props {
  siteName: string
  /** Where to go afterwards. */
  to: string
  /** What has just been done, if anything. */
  told: 'signedOut' | 'reset' | null
  refused: RefusedSignIn | null
}

/** A plain HTML form, the same with and without JavaScript. */
export function SignInForm({ siteName, to, told, refused }: Props) {
  const t = words('sign-in')
  const missing = refused?.missing ?? []
  const message = refused ? problemWords(refused.problem) : null
  const focused = focusOf(refused)
  return (
    <SignInFrame siteName={siteName} title={t('title')}>
      <p className="sign-in-for">{t('forWhom', { site: siteName })}</p>
      {told && !refused && (
        <p className="told" role="status">
          {t(told)}
        </p>
      )}
      {message && (
        <p className="refused" role="alert" tabIndex={-1} autoFocus={focused === 'message'}>
          {message}
        </p>
      )}
      <form method="post" action="/admin/sign-in/session" noValidate>
        <input type="hidden" name="to" value={to} />
        <Field name="email" label={t('email')} missing={missing.includes('email')}>
          {(props) => (
            <input
              {...props}
              type="email"
              autoComplete="username"
              defaultValue={refused?.email}
              autoFocus={focused === 'email'}
            />
          )}
        </Field>
        <Field name="password" label={t('password')} missing={missing.includes('password')}>
          {(props) => (
            <input
              {...props}
              type="password"
              autoComplete="current-password"
              autoFocus={focused === 'password'}
            />
          )}
        </Field>
        <button type="submit" className="primary">
          {t('press')}
        </button>
      </form>
      <PasskeySignIn
        to={to}
        words={{ press: t('passkey'), waiting: t('passkeyWaiting'), failed: t('passkeyFailed') }}
      />
      <noscript>
        <p className="sign-in-help">{t('passkeyNeedsScripts')}</p>
      </noscript>
      <p className="sign-in-help">
        <a href="/admin/forgot">{t('forgotten')}</a>
      </p>
    </SignInFrame>
  )
}

function focusOf(refused: RefusedSignIn | null): SignInField | 'message' {
  if (!refused) return 'email'
  if (refused.problem === 'wrong') return 'password'
  return refused.missing[0] ?? 'message'
}

function problemWords(problem: RefusedSignIn['problem']): string | null {
  const t = words('sign-in')
  if (problem === 'incomplete') return null
  if (problem === 'wrong') return t('wrong')
  if (problem === 'passkey') return t('passkeyWrong')
  return waitWords(problem.waitSeconds)
}

interface ControlProps {
  id: string
  name: SignInField
  required: true
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface FieldProps {
  name: SignInField
  label: string
  missing: boolean
  children: (props: ControlProps) => ReactNode
}

function Field({ name, label, missing, children }: FieldProps) {
  const id = `sign-in-${name}`
  const messageId = `${id}-message`
  const invalid = {
    'aria-invalid': missing || undefined,
    'aria-describedby': missing ? messageId : undefined,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        required: true,
        ...(invalid as Pick<ControlProps, 'aria-invalid' | 'aria-describedby'>),
      })}
      {missing && (
        <p className="field-message" id={messageId}>
          {words('sign-in')(`missing.${name}`)}
        </p>
      )}
    </div>
  )
}
