import type { LinkRefusal, PreviewLink } from '#db/preview/links.ts'
import { LIFETIMES, LONGEST_NOTE, MOST_LINKS } from '#db/preview/rules.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'

export interface RefusedShare {
  form: 'share'
  note: string
  hours: string
  reason: LinkRefusal
}

interface Props {
  /** Of the page that they stand on. */
  path: string
  links: (PreviewLink & { address: string })[]
  refused: RefusedShare | null
  done: string | null
  zone: string
}

/** Links by which people without an account read an article before it is published. */
export function ShareLinks({ path, links, refused, done, zone }: Props) {
  const t = words('preview')
  const action = `${path}/links`
  const said = { shared: t('wasShared'), revoked: t('wasRevoked') }
  return (
    <section id="share" aria-labelledby="share-title" className="preview-share">
      <h2 id="share-title">{t('shareIt')}</h2>
      <p className="intro">{t('aboutSharing')}</p>
      {done !== null && Object.hasOwn(said, done) && (
        <p className="told" role="status">
          {said[done as keyof typeof said]}
        </p>
      )}
      {refused && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('refused', { reason: REASONS[refused.reason], most: MOST_LINKS })}</p>
        </div>
      )}
      {links.length > 0 && (
        <ul className="share-links">
          {links.map(({ id, address, note, createdByName, createdAt, expiresAt }) => (
            <li key={id}>
              <p id={`share-${id}`}>
                {note !== '' && (
                  <>
                    <b dir="auto">{note}</b>{' '}
                  </>
                )}
                {t('until', { time: dateAndTime(expiresAt, zone) })}{' '}
                <span className="quiet-words">
                  {t('madeBy', { name: createdByName, time: dateAndTime(createdAt, zone) })}
                </span>
              </p>
              <label className="share-address">
                {t('address')}
                <input type="text" readOnly value={address} aria-describedby={`share-${id}`} dir="ltr" />
              </label>
              <form method="post" action={action} className="presses">
                <button type="submit" name="revoke" value={id} aria-describedby={`share-${id}`}>
                  {t('revoke')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} className="share-form">
        <RuleField name="hours" label={t('lifetime')}>
          {(props) => (
            <select defaultValue={refused?.hours ?? '72'} {...props}>
              {LIFETIMES.map((hours) => (
                <option key={hours} value={hours}>
                  {hours < 24 ? t('hours', { hours }) : t('days', { days: hours / 24 })}
                </option>
              ))}
            </select>
          )}
        </RuleField>
        <RuleField name="note" label={t('forWhom')} hint={t('forWhomHint')}>
          {(props) => (
            <input
              type="text"
              maxLength={LONGEST_NOTE}
              defaultValue={refused?.note}
              dir="auto"
              autoComplete="off"
              {...props}
            />
          )}
        </RuleField>
        <p className="presses">
          <button type="submit" className="primary">
            {t('makeLink')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** As the catalogue calls them. */
const REASONS: Record<LinkRefusal, string> = {
  ...{ forbidden: 'forbidden', 'no-article': 'noArticle', 'no-link': 'noLink' },
  ...{ 'no-lifetime': 'noLifetime', 'too-many': 'tooMany' },
}
