import type { ArticleMail as Mail } from '#db/workflow/kinds.ts'
import { words } from '../../ui/language.ts'
import { Part, problemIn } from './section.tsx'
import type { AccountState } from './state.ts'

interface Props {
  email: string
  /** What this person can be mailed about. */
  open: Mail[]
  /** What of it he wants. */
  wanted: Mail[]
  /** Whether there is mail about comments for him too, which is chosen elsewhere. */
  moderates: boolean
  state: AccountState | null
}

/** What somebody wants to be mailed about: articles that he may approve, and what others do with his own. */
export function ArticleMail({ email, open, wanted, moderates, state }: Props) {
  const t = words('account')
  const problem = problemIn(state, 'mail')
  const isTicked = (mail: Mail) => (state?.place === 'mail' ? state.ticked : wanted).includes(mail)
  const ofOthers = open.filter((mail) => mail === 'submitted')
  const ofHis = open.filter((mail) => mail !== 'submitted')
  const choices = (title: string, mails: Mail[]) =>
    mails.length > 0 && (
      <fieldset className="ticks" aria-describedby={problem ? 'mail-problem' : undefined}>
        <legend>{title}</legend>
        {mails.map((mail) => (
          <label key={mail} className="tick">
            <input type="checkbox" name="mail" value={mail} defaultChecked={isTicked(mail)} />
            <span>{t(`mail.kind.${mail}`)}</span>
          </label>
        ))}
      </fieldset>
    )
  return (
    <Part id="mail" title={t('mail.title')}>
      <p>{t.rich('mail.about', { email: () => <bdi>{email}</bdi> })}</p>
      <form method="post" action="/admin/account/mail">
        {problem && (
          <p className="field-message" id="mail-problem">
            {problem}
          </p>
        )}
        {choices(t('mail.ofOthers'), ofOthers)}
        {choices(t('mail.ofYours'), ofHis)}
        <p className="presses">
          <button type="submit">{t('mail.save')}</button>
        </p>
      </form>
      {moderates && <p>{t.rich('mail.comments', { a: (text) => <a href="/admin/alerts">{text}</a> })}</p>}
    </Part>
  )
}
