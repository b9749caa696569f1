import type { ReactNode } from 'react'

export interface RefusedSignIn {
  form: 'sign-in'
  /** Where to go afterwards. */
  to: string
  /** Kept; the password never is. */
  email: string
  problem: 'incomplete' | 'wrong' | { waitSeconds: number }
  missing: SignInField[]
}
type SignInField = 'email' | 'password'

interface Props {
  siteName: string
  /** Where to go afterwards. */
  to: string
  signedOut: boolean
  refused: RefusedSignIn | null
}

const MISSING: Record<SignInField, string> = {
  email: 'Please enter your email address.',
  password: 'Please enter your password.',
}

/** A plain HTML form, the same with and without JavaScript. */
export function SignInForm({ siteName, to, signedOut, refused }: Props) {
  const missing = refused?.missing ?? []
  const message = refused ? words(refused.problem) : null
  const focused = focusOf(refused)
  return (
    <main className="sign-in" id="main">
      <p className="sign-in-name">
        <a href="/">{siteName}</a>
      </p>
      <h1>Sign in</h1>
      <p className="sign-in-for">For the staff of {siteName}. Readers need no account.</p>
      {signedOut && !refused && (
        <p className="told" role="status">
          You are signed out.
        </p>
      )}
      {message && (
        <p className="refused" role="alert" tabIndex={-1} autoFocus={focused === 'message'}>
          {message}
        </p>
      )}
      <form method="post" action="/admin/sign-in/session" noValidate>
        <input type="hidden" name="to" value={to} />
        <Field name="email" label="Email" missing={missing.includes('email')}>
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
        <Field name="password" label="Password" missing={missing.includes('password')}>
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
          Sign in
        </button>
      </form>
      <p className="sign-in-help">
        Forgotten your password? An admin of this newsroom can set a new one for you.
      </p>
    </main>
  )
}

function focusOf(refused: RefusedSignIn | null): SignInField | 'message' {
  if (!refused) return 'email'
  if (refused.problem === 'wrong') return 'password'
  return refused.missing[0] ?? 'message'
}

function words(problem: RefusedSignIn['problem']): string | null {
  if (problem === 'incomplete') return null
  if (problem === 'wrong') return 'Email or password is not right.'
  return `Too many tries. Please wait ${wait(problem.waitSeconds)} and try again.`
}

function wait(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  if (seconds < 60) return seconds === 1 ? 'one second' : `${seconds} seconds`
  return minutes === 1 ? 'one minute' : `${minutes} minutes`
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
          {MISSING[name]}
        </p>
      )}
    </div>
  )
}
