import type { SessionRow } from '#db/staff/sessions.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Part } from './section.tsx'

interface Props {
  sessions: SessionRow[]
  /** Id of the one that looks at the page. */
  current: string
  zone: string
}

/** Where one is signed in, each with a way to end it. */
export function Sessions({ sessions, current, zone }: Props) {
  const t = words('account')
  return (
    <Part id="sessions" title={t('sessions')}>
      <p>{t('sessionsAbout')}</p>
      <ul className="own-list">
        {sessions.map(({ id, browser, network, createdAt, seenAt }, index) => (
          <li key={id}>
            <p id={`session-${index}`}>
              <b>{browser || t('unknownBrowser')}</b>
              {id === current && <span className="role">{t('thisSession')}</span>}{' '}
              <span className="quiet-words">
                {t('sessionTimes', { opened: dateAndTime(createdAt, zone), seen: dateAndTime(seenAt, zone) })}{' '}
                {network !== '' && <bdi>{network}</bdi>}
              </span>
            </p>
            {id !== current && (
              <form method="post" action="/admin/account/sessions">
                <button type="submit" name="end" value={id} aria-describedby={`session-${index}`}>
                  {t('endSession')}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/admin/account/sessions">
          <button type="submit" name="end" value="others">
            {t('endOthers')}
          </button>
        </form>
      )}
    </Part>
  )
}
