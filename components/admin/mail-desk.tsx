import type { ReactNode } from 'react'
import type { OutboxCounts, OutboxRow } from '#db/outbox/overview.ts'
import type { Suppression } from '#db/outbox/suppressions.ts'
import type { MailsGo } from '#db/outbox/where.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'
import { dateAndTime } from '../ui/dates.ts'
import { Time } from '../ui/time.tsx'
import { rich } from './rich.tsx'

interface Hook {
  id: number
  host: string
  events: string[]
  disabledAt: number | null
}

interface Props {
  where: MailsGo
  counts: OutboxCounts
  dead: OutboxRow[]
  latest: OutboxRow[]
  suppressed: Suppression[]
  webhooks: Hook[]
  /** Whether who is looking may have one called again. */
  looksAfterWebhooks?: boolean
  /** What the last press did. */
  done: string | null
  /** Of who is looking. */
  email: string
  zone: string
}

/** What becomes of mails and calls of webhooks, and what a person has to see to. */
export function MailDesk({ where, counts, dead, latest, suppressed, webhooks, ...props }: Props) {
  const { done, email, zone, looksAfterWebhooks = false } = props
  const t = words('mail-desk')
  const press = DONE.find((one) => one === done)
  return (
    <form method="post" action="/admin/mail/actions" className="mail-desk">
      <h1>{t('title')}</h1>
      {press && (
        <p className="told" role="status">
          {t(`done.${press}`)}
        </p>
      )}
      <p>
        {where.kind === 'smtp'
          ? t.rich('sentBy', { ...rich, server: where.server })
          : t.rich('writtenTo', { ...rich, path: where.path })}
      </p>
      <p>
        <Press of="test:">{t('sendTest')}</Press> <span className="quiet-words">{email}</span>
      </p>
      <dl className="mail-numbers">
        {(['waiting', 'dead', 'sent', 'dropped'] as const).map((status) => (
          <div key={status}>
            <dt>{t(`status.${status}`)}</dt>
            <dd>{number(counts[status])}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="dead">
        <h2 id="dead">{t('dead')}</h2>
        {dead.length === 0 && <p className="empty">{t('noneDead')}</p>}
        {dead.length > 1 && (
          <p>
            <Press of="retry-all:">{t('tryAllAgain')}</Press>
          </p>
        )}
        <ul className="letters">
          {dead.map((row) => (
            <Row key={row.id} row={row} webhooks={webhooks} zone={zone}>
              <Press of={`retry:${row.id}`} by={row.id}>
                {t('tryAgain')}
              </Press>
              <Press of={`drop:${row.id}`} by={row.id}>
                {t('drop')}
              </Press>
            </Row>
          ))}
        </ul>
      </section>
      <section aria-labelledby="suppressed">
        <h2 id="suppressed">{t('suppressed')}</h2>
        {suppressed.length === 0 && <p className="empty">{t('none')}</p>}
        <ul className="letters">
          {suppressed.map(({ emailKey, reason, detail, createdAt }) => (
            <li key={emailKey}>
              <p id={`address-${emailKey}`}>
                {t.rich('since', {
                  ...rich,
                  address: emailKey,
                  time: () => <Time at={createdAt} zone={zone} />,
                })}
              </p>
              <p className="why">
                {t(`because.${reason}`)} {detail}
              </p>
              <div className="presses">
                <Press of={`allow:${emailKey}`} describedBy={`address-${emailKey}`}>
                  {t('allowAgain')}
                </Press>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {webhooks.length > 0 && (
        <section aria-labelledby="webhooks">
          <h2 id="webhooks">{t('webhooks')}</h2>
          <ul className="letters">
            {webhooks.map(({ id, host, events, disabledAt }) => (
              <li key={id}>
                <p id={`hook-${id}`}>
                  {t.rich('toldOf', {
                    ...rich,
                    b: (text) => (
                      <b>
                        <bdi>{text}</bdi>
                      </b>
                    ),
                    host,
                    events: events.join(', '),
                  })}
                </p>
                {disabledAt !== null && (
                  <>
                    <p className="why">{t('notCalled', { date: dateAndTime(disabledAt, zone) })}</p>
                    {looksAfterWebhooks && (
                      <div className="presses">
                        <Press of={`enable:${id}`} describedBy={`hook-${id}`}>
                          {t('callAgain')}
                        </Press>
                      </div>
                    )}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest">{t('latest')}</h2>
        {latest.length === 0 && <p className="empty">{t('nothingSent')}</p>}
        <ul className="letters">
          {latest.map((row) => (
            <Row key={row.id} row={row} webhooks={webhooks} zone={zone} isLatest />
          ))}
        </ul>
      </section>
    </form>
  )
}

/** Presses, as an address says that they were done. */
const DONE = ['retry', 'retry-all', 'drop', 'allow', 'enable', 'test'] as const

const KINDS = [
  ...(['confirm-address', 'received', 'reply', 'approved', 'rejected', 'appeal-decided'] as const),
  ...([
    'report-received',
    'report-decided',
    'error-decided',
    'own-page',
    'sanctioned',
    'comment-waits',
    'digest',
  ] as const),
  ...(['newsletter-confirm', 'newsletter-known', 'newsletter', 'newsletter-test'] as const),
  ...(['test', 'comment-created', 'comment-approved', 'comment-rejected', 'comment-reported'] as const),
  ...(['comment-appealed', 'webhook-lost', 'article-published', 'article-updated'] as const),
  ...(['article-unpublished', 'article-scheduled', 'correction-published'] as const),
  ...(['article-submitted', 'article-step', 'invitation'] as const),
  ...(['password-reset', 'password-changed', 'signed-in'] as const),
]

/** What a row of the outbox is; events of webhooks have a point in their name, where keys have a dash. */
function kindWords(kind: string): string {
  const known = KINDS.find((one) => one === kind.replace('.', '-'))
  return known ? words('mail-desk')(`kind.${known}`) : kind
}

interface PressProps {
  of: string
  /** The row that it is about. */
  by?: number
  describedBy?: string
  children: string
}

function Press({ of, by, describedBy, children }: PressProps) {
  const about = by === undefined ? describedBy : `letter-${by}`
  return (
    <button type="submit" name="do" value={of} aria-describedby={about}>
      {children}
    </button>
  )
}

interface RowProps {
  row: OutboxRow
  webhooks: Hook[]
  zone: string
  /** Stands in the list of the latest, where its status is said too. */
  isLatest?: boolean
  children?: ReactNode
}

function Row({ row, webhooks, zone, isLatest = false, children }: RowProps) {
  const { id, channel, kind, recipient, status, createdAt, attempts, dueAt, lastError } = row
  const t = words('mail-desk')
  const hook = channel === 'webhook' ? webhooks.find((one) => one.id === Number(recipient)) : undefined
  const to = channel === 'webhook' ? (hook?.host ?? t('goneHook')) : recipient
  const isTried = status === 'waiting' && attempts > 0
  return (
    <li>
      <p id={isLatest ? undefined : `letter-${id}`}>
        {t.rich('letter', {
          ...rich,
          to: () => <bdi>{to}</bdi>,
          time: () => <Time at={createdAt} zone={zone} />,
          kind: kindWords(kind),
        })}
        {isLatest && <span className="status"> {t(`became.${status}`)}</span>}
      </p>
      {lastError !== '' && <p className="why">{lastError}</p>}
      {isTried && <p className="why">{t('triedAgain', { date: dateAndTime(dueAt, zone) })}</p>}
      {children && <div className="presses">{children}</div>}
    </li>
  )
}
