import type { Commenter } from '#db/commenters/commenter.ts'
import type { Warning } from '#db/commenters/own.ts'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { Notice } from './notice.tsx'
import { OwnComments, type ListedComment } from './own-comments.tsx'
import { Key } from './key.tsx'

interface Props {
  commenter: Commenter
  /** Of the link that he has come by; empty where this browser remembers him. */
  keyOfLink: string
  comments: ListedComment[]
  warnings: Warning[]
  /** Whether he has just confirmed his address. */
  isNew: boolean
  zone: string
}

/** All that somebody may see and do about what he has written. */
export function OwnPage({ commenter, keyOfLink, comments, warnings, isNew, zone }: Props) {
  const t = words('own')
  const withKey = (path: string) =>
    keyOfLink === '' ? path : `${path}${path.includes('?') ? '&' : '?'}key=${encodeURIComponent(keyOfLink)}`
  return (
    <Notice title={t('yourComments')}>
      {isNew && (
        <p className="said" role="status">
          {commenter.name === '' ? t('confirmedWithoutName') : t('addressConfirmed')}
        </p>
      )}
      <p>
        {t.rich(commenter.name === '' ? 'sentUnder' : 'sentUnderAs', {
          email: () => <b dir="ltr">{commenter.email}</b>,
          name: () => <bdi>{commenter.name}</bdi>,
        })}
      </p>
      {warnings.length > 0 && <Warnings warnings={warnings} keyOfLink={keyOfLink} zone={zone} />}
      <OwnComments comments={comments} keyOfLink={keyOfLink} zone={zone} />
      <Mail commenter={commenter} keyOfLink={keyOfLink} />
      <section aria-labelledby="your-data">
        <h2 id="your-data">{t('yourData')}</h2>
        <p>
          {t.rich('takeData', {
            html: (chunks) => <a href={withKey('/commenter/export?as=html')}>{chunks}</a>,
            json: (chunks) => <a href={withKey('/commenter/export?as=json')}>{chunks}</a>,
            erase: (chunks) => <a href={withKey('/commenter/erase')}>{chunks}</a>,
          })}
        </p>
      </section>
      <section aria-labelledby="your-links">
        <h2 id="your-links">{t('whoSees')}</h2>
        <p>{t('whoSeesMeans')}</p>
        <form method="post" action="/commenter/sign-out" className="button-row">
          <Key of={keyOfLink} />
          <button type="submit" className="secondary">
            {t('forgetMe')}
          </button>
          <button type="submit" name="everywhere" value="yes" className="secondary">
            {t('endAll')}
          </button>
        </form>
      </section>
      <p className="aside">
        {t.rich('mutedInBrowser', { link: (chunks) => <a href="/commenter/muted">{chunks}</a> })}
      </p>
    </Notice>
  )
}

function Warnings({ warnings, keyOfLink, zone }: Pick<Props, 'warnings' | 'keyOfLink' | 'zone'>) {
  const t = words('own')
  return (
    <section className="form-message" aria-labelledby="warning">
      <h2 id="warning">{t('warning')}</h2>
      {warnings.map((warning) => (
        <p key={warning.id} className="words" dir="auto">
          {t.rich('warnedAt', {
            time: () => <Time at={warning.createdAt} zone={zone} />,
            reason: warning.reason,
          })}
        </p>
      ))}
      <form method="post" action="/commenter/warnings">
        <Key of={keyOfLink} />
        <button type="submit" className="secondary">
          {t('haveRead')}
        </button>
      </form>
    </section>
  )
}

function Mail({ commenter, keyOfLink }: Pick<Props, 'commenter' | 'keyOfLink'>) {
  const t = words('own')
  const wanted = commenter.unsubscribedAt === null
  return (
    <section aria-labelledby="your-mail">
      <h2 id="your-mail">{t('mail')}</h2>
      <p>{wanted ? t('mailWanted') : t('mailUnwanted')}</p>
      <form method="post" action="/commenter/mail">
        <Key of={keyOfLink} />
        <button type="submit" name="wanted" value={wanted ? 'no' : 'yes'} className="secondary">
          {wanted ? t('noMoreMail') : t('mailAgain')}
        </button>
      </form>
    </section>
  )
}
