import { words } from '../../ui/language.ts'
import { TextArea } from '../../ui/text-area.client.tsx'
import { SignInFrame } from './frame.tsx'

/** A form that came from somebody who is not signed in any more. */
export interface KeptForm {
  form: 'kept'
  /** Where it was sent, and how. */
  action: string
  inParts: boolean
  fields: [name: string, value: string][]
  /** The page that it stands on. */
  to: string
  /** Of the values those that somebody wrote. */
  written: string[]
}

/** What was typed, to be sent again: by hand, since signing in may take more than one page. */
export function KeptFormPage({ siteName, kept }: { siteName: string; kept: KeptForm }) {
  const t = words('sign-in')
  const { action, inParts, fields, to, written } = kept
  return (
    <SignInFrame siteName={siteName} title={t('kept.title')}>
      <p className="refused" role="alert" tabIndex={-1} autoFocus>
        {t('kept.said')}
      </p>
      <p className="sign-in-help">
        <a href={`/admin/sign-in?to=${encodeURIComponent(to)}`} target="_blank" rel="noopener">
          {t('kept.signIn')}
        </a>
      </p>
      <form
        method="post"
        action={action}
        encType={inParts ? 'multipart/form-data' : 'application/x-www-form-urlencoded'}
      >
        {fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} defaultValue={value} />
        ))}
        <button type="submit" className="primary">
          {t('kept.again')}
        </button>
      </form>
      <div className="field">
        <label htmlFor="kept-written">{t('kept.written')}</label>
        <TextArea id="kept-written" readOnly rows={10} dir="auto" defaultValue={written.join('\n\n')} />
      </div>
    </SignInFrame>
  )
}
