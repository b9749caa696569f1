import { Notice } from './notice.tsx'
import { TextField } from './text-field.tsx'

/** A form that came back. */
export interface RefusedLink {
  form: 'own-link'
  email: string
  problem: 'missing' | 'invalid' | 'too-often'
}

interface Props {
  /** What has just happened, if anything. */
  state: 'sent' | 'expired' | 'erased' | null
  refused: RefusedLink | null
}

const SAID = {
  sent: 'If comments were sent under that address, a mail with a link is on its way. It may take a few minutes; no more than one is sent within an hour.',
  expired: 'This link does not work any more. Please ask for a new one.',
  erased: 'Everything about you has been erased. There will be no more mail from us.',
}
const WRONG = {
  missing: 'Please enter your email address here',
  invalid: 'You have entered an incorrect email address!',
  'too-often': undefined,
}

/** Readers have no accounts: whoever has the mailbox has the comments. */
export function AskForm({ state, refused }: Props) {
  const problem = refused ? WRONG[refused.problem] : undefined
  return (
    <Notice title="Your comments">
      {state && (
        <p className="said" role="status">
          {SAID[state]}
        </p>
      )}
      {refused?.problem === 'too-often' && (
        <p className="form-message" role="alert">
          You have asked for very many mails. Please come back in an hour.
        </p>
      )}
      <p>
        See what you have written here and what became of it, appeal, take your data with you, or have
        everything erased. We send a link to your address; there is no password.
      </p>
      <form method="post" action="/commenter/link" noValidate className="narrow">
        <TextField
          name="email"
          type="email"
          label="Email"
          autoComplete="email"
          value={refused?.email ?? ''}
          problem={problem}
          autoFocus={problem !== undefined}
          required
        />
        <button type="submit" className="primary">
          Send me a link
        </button>
      </form>
      <p className="aside">
        <a href="/commenter/muted">People you have muted</a> in this browser
      </p>
    </Notice>
  )
}
