import { Notice } from '../commenter/notice.tsx'
import { TextField } from '../commenter/text-field.tsx'
import { words } from '../ui/language.ts'
import { ChoiceFields } from './choice-fields.tsx'

/** The name that no person sees a field under. */
export const TRAP = 'website'

/** A form that came back. */
export interface RefusedSubscribe {
  form: 'newsletter'
  email: string
  frequency: string
  sections: string[]
  problem: 'missing' | 'invalid' | 'no-frequency' | 'too-often'
}

interface Props {
  sections: { slug: string; name: string }[]
  refused: RefusedSubscribe | null
}

/** Who wants to have the newspaper by mail says where, how often and what of it. */
export function SubscribeForm({ sections, refused }: Props) {
  const t = words('newsletter')
  const problem = refused?.problem
  const wrong =
    problem === 'missing' ? t('emailMissing') : problem === 'invalid' ? t('emailInvalid') : undefined
  return (
    <Notice title={t('title')}>
      {problem && (
        <p className="form-message" role="alert">
          {t(problem === 'too-often' ? 'tooOften' : 'notSubscribed')}
        </p>
      )}
      <p>{t('about')}</p>
      <form method="post" action="/newsletter/subscribe" noValidate className="letter-form">
        <TextField
          name="email"
          type="email"
          label={t('email')}
          autoComplete="email"
          value={refused?.email ?? ''}
          problem={wrong}
          autoFocus={wrong !== undefined}
          required
        />
        <ChoiceFields
          sections={sections}
          frequency={refused?.frequency ?? 'daily'}
          chosen={refused?.sections ?? []}
          problem={problem === 'no-frequency' ? t('frequencyMissing') : undefined}
        />
        <Trap id="newsletter-trap" />
        <button type="submit" className="primary">
          {t('subscribe')}
        </button>
      </form>
    </Notice>
  )
}

/** A field that only programs fill in. */
export function Trap({ id }: { id: string }) {
  return (
    <p className="honeypot" aria-hidden="true">
      <label htmlFor={id}>{words('newsletter')('leaveEmpty')}</label>
      <input id={id} name={TRAP} tabIndex={-1} autoComplete="off" />
    </p>
  )
}
