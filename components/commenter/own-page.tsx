import type { Commenter } from '#db/commenters/commenter.ts'
import type { Warning } from '#db/commenters/own.ts'
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
  const withKey = (path: string) =>
    keyOfLink === '' ? path : `${path}${path.includes('?') ? '&' : '?'}key=${encodeURIComponent(keyOfLink)}`
  return (
    <Notice title="Your comments">
      {isNew && (
        <p className="said" role="status">
          {commenter.name === ''
            ? 'Your address is confirmed. The name is somebody else’s here, so comments under it bear no mark.'
            : 'Your address is confirmed.'}
        </p>
      )}
      <p>
        Sent under <b>{commenter.email}</b>
        {commenter.name !== '' && (
          <>
            ; confirmed as <bdi>{commenter.name}</bdi>
          </>
        )}
        .
      </p>
      {warnings.length > 0 && <Warnings warnings={warnings} keyOfLink={keyOfLink} zone={zone} />}
      <OwnComments comments={comments} keyOfLink={keyOfLink} zone={zone} />
      <Mail commenter={commenter} keyOfLink={keyOfLink} />
      <section aria-labelledby="your-data">
        <h2 id="your-data">Your data</h2>
        <p>
          Take all of it with you, <a href={withKey('/commenter/export?as=html')}>to read</a> or{' '}
          <a href={withKey('/commenter/export?as=json')}>for programs (JSON)</a>, or{' '}
          <a href={withKey('/commenter/erase')}>erase everything</a>.
        </p>
      </section>
      <section aria-labelledby="your-links">
        <h2 id="your-links">Who can see this page</h2>
        <p>Whoever has a link that we sent you, or uses a browser that remembers you.</p>
        <form method="post" action="/commenter/sign-out" className="button-row">
          <Key of={keyOfLink} />
          <button type="submit" className="secondary">
            Forget me in this browser
          </button>
          <button type="submit" name="everywhere" value="yes" className="secondary">
            End all links and browsers
          </button>
        </form>
      </section>
      <p className="aside">
        <a href="/commenter/muted">People you have muted</a> in this browser
      </p>
    </Notice>
  )
}

function Warnings({ warnings, keyOfLink, zone }: Pick<Props, 'warnings' | 'keyOfLink' | 'zone'>) {
  return (
    <section className="form-message" aria-labelledby="warning">
      <h2 id="warning">A moderator warns you</h2>
      {warnings.map((warning) => (
        <p key={warning.id} className="words" dir="auto">
          <Time at={warning.createdAt} zone={zone} />: {warning.reason}
        </p>
      ))}
      <form method="post" action="/commenter/warnings">
        <Key of={keyOfLink} />
        <button type="submit" className="secondary">
          I have read this
        </button>
      </form>
    </section>
  )
}

function Mail({ commenter, keyOfLink }: Pick<Props, 'commenter' | 'keyOfLink'>) {
  const wanted = commenter.unsubscribedAt === null
  return (
    <section aria-labelledby="your-mail">
      <h2 id="your-mail">Mail</h2>
      <p>
        {wanted
          ? 'You get a mail when a comment of yours is decided on, and when somebody answers one for which you have asked for that.'
          : 'You get no mail about answers and decisions.'}
      </p>
      <form method="post" action="/commenter/mail">
        <Key of={keyOfLink} />
        <button type="submit" name="wanted" value={wanted ? 'no' : 'yes'} className="secondary">
          {wanted ? 'No more mail' : 'Send me mail again'}
        </button>
      </form>
    </section>
  )
}
