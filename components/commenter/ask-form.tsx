import { fieldWords } from '../comment/refusal.ts'
import { words } from '../ui/language.ts'
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

/** Readers have no accounts: whoever has the mailbox has the comments. */
export function AskForm({ state, refused }: Props) {
  const t = words('own')
  const wrong = refused?.problem
  const problem = wrong && wrong !== 'too-often' ? fieldWords('email', wrong) : undefined
  return (
    <Notice title={t('yourComments')}>
      {state && (
        <p className="said" role="status">
          {t(`said.${state}`)}
        </p>
      )}
      {wrong === 'too-often' && (
        <p className="form-message" role="alert">
          {t('askedTooOften')}
        </p>
      )}
      <p>{t('askIntro')}</p>
      <form method="post" action="/commenter/link" noValidate className="narrow">
        <TextField
          name="email"
          type="email"
          label={words('comments')('email')}
          autoComplete="email"
          value={refused?.email ?? ''}
          problem={problem}
          autoFocus={problem !== undefined}
          required
        />
        <button type="submit" className="primary">
          {t('sendLink')}
        </button>
      </form>
      <p className="aside">
        {t.rich('mutedInBrowser', { link: (chunks) => <a href="/commenter/muted">{chunks}</a> })}
      </p>
    </Notice>
  )
}
