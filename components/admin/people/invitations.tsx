import type { OpenInvitation } from '#db/staff/invitations.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { StaffField } from '../sign-in/field.tsx'
import { CopyLink } from './copy-link.client.tsx'
import { PlaceFields } from './place-fields.tsx'
import type { PeopleState } from './state.ts'

interface Props {
  open: OpenInvitation[]
  sections: { id: number; name: string }[]
  state: PeopleState | null
  /** Milliseconds for which a link holds. */
  lasts: number
  isMailed: boolean
  zone: string
  now: number
}

const ACTION = '/admin/people/invitations'

/** Asks somebody to join, and who was asked and has not come yet. */
export function Invitations({ open, sections, state, lasts, isMailed, zone, now }: Props) {
  const t = words('people')
  const own = state?.userId === null ? state : null
  const typed = own?.typed ?? { email: '', role: 'moderator' as const, sections: null }
  const problem = own?.problem ?? null
  const isOfEmail = problem === 'email-invalid' || problem === 'email-taken'
  return (
    <section aria-labelledby="invite" className="invite">
      <h2 id="invite">{t('invite')}</h2>
      {own?.link && (
        <div className="told" role="status">
          <p>
            {t.rich(isMailed ? 'linkMailed' : 'linkNotMailed', { email: () => <bdi>{own.link?.email}</bdi> })}
          </p>
          <div className="field">
            <label htmlFor="join-link">{t('link')}</label>
            <input id="join-link" type="text" readOnly dir="ltr" defaultValue={own.link.href} />
          </div>
          <CopyLink from="join-link" label={t('copyLink')} done={t('copied')} />
          <p className="hint">{t('linkHint')}</p>
        </div>
      )}
      <form method="post" action={ACTION}>
        <StaffField name="email" label={t('email')} problem={isOfEmail ? t(`problem.${problem}`) : null}>
          {(props) => (
            <input
              {...props}
              type="email"
              dir="ltr"
              autoComplete="off"
              defaultValue={own?.link ? '' : typed.email}
            />
          )}
        </StaffField>
        <PlaceFields id="invited" role={typed.role} limits={typed.sections} sections={sections} />
        {problem === 'no-section' && <p className="field-message">{t('problem.no-section')}</p>}
        <p className="presses">
          <button type="submit" name="do" value="invite" className="primary">
            {t('sendInvitation')}
          </button>
        </p>
      </form>
      {open.length > 0 && <h3>{t('invited')}</h3>}
      <ul className="own-list">
        {open.map((invitation) => {
          const { id, email, role, by, sentAt } = invitation
          const until = sentAt + lasts
          return (
            <li key={id}>
              <p id={`invited-${id}`}>
                <bdi>{email}</bdi> <span className="role">{words('desk')(`role.${role}`)}</span>{' '}
                <span className="quiet-words">
                  {by !== null && t('invitedBy', { name: by })}{' '}
                  {t(until > now ? 'holdsUntil' : 'heldUntil', { date: dateAndTime(until, zone) })}
                </span>
              </p>
              <form method="post" action={ACTION} className="presses">
                <button type="submit" name="do" value={`renew:${id}`} aria-describedby={`invited-${id}`}>
                  {t('renew')}
                </button>{' '}
                <button type="submit" name="do" value={`revoke:${id}`} aria-describedby={`invited-${id}`}>
                  {t('revoke')}
                </button>
              </form>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
