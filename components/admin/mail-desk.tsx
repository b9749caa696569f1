import type { ReactNode } from 'react'
import type { OutboxCounts, OutboxRow } from '#db/outbox/overview.ts'
import type { Suppression } from '#db/outbox/suppressions.ts'
import type { MailsGo } from '#db/outbox/where.ts'
import { dateAndTime } from '../ui/dates.ts'
import { Time } from '../ui/time.tsx'
import { KIND_WORDS, MAIL_DONE, BECAME, STATUS_WORDS, SUPPRESSED_BECAUSE } from './mail-words.ts'

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
  /** What the last press did. */
  done: string | null
  /** Of who is looking. */
  email: string
  zone: string
}

/** What becomes of mails and calls of webhooks, and what a person has to see to. */
export function MailDesk({ where, counts, dead, latest, suppressed, webhooks, done, email, zone }: Props) {
  const words = done !== null && Object.hasOwn(MAIL_DONE, done) ? MAIL_DONE[done] : null
  return (
    <form method="post" action="/admin/mail/actions" className="mail-desk">
      <h1>Mail</h1>
      {words && (
        <p className="told" role="status">
          {words}
        </p>
      )}
      <p>
        {where.kind === 'smtp' ? (
          <>
            Sent by <code>{where.server}</code>
          </>
        ) : (
          <>
            Not sent: written as files to <code>{where.path}</code>
          </>
        )}
      </p>
      <p>
        <Press of="test:">Send a test mail to me</Press> <span className="quiet-words">{email}</span>
      </p>
      <dl className="mail-numbers">
        {(['waiting', 'dead', 'sent', 'dropped'] as const).map((status) => (
          <div key={status}>
            <dt>{STATUS_WORDS[status]}</dt>
            <dd>{counts[status].toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="dead">
        <h2 id="dead">Could not be sent</h2>
        {dead.length === 0 && <p className="empty">Everything has arrived, or is still being tried.</p>}
        {dead.length > 1 && (
          <p>
            <Press of="retry-all:">Try all again</Press>
          </p>
        )}
        <ul className="letters">
          {dead.map((row) => (
            <Row key={row.id} row={row} webhooks={webhooks} zone={zone}>
              <Press of={`retry:${row.id}`} by={row.id}>
                Try again
              </Press>
              <Press of={`drop:${row.id}`} by={row.id}>
                Drop
              </Press>
            </Row>
          ))}
        </ul>
      </section>
      <section aria-labelledby="suppressed">
        <h2 id="suppressed">Addresses that get no mail</h2>
        {suppressed.length === 0 && <p className="empty">None.</p>}
        <ul className="letters">
          {suppressed.map(({ emailKey, reason, detail, createdAt }) => (
            <li key={emailKey}>
              <p id={`address-${emailKey}`}>
                <b>{emailKey}</b>, since <Time at={createdAt} zone={zone} />
              </p>
              <p className="why">
                {SUPPRESSED_BECAUSE[reason]} {detail}
              </p>
              <div className="presses">
                <Press of={`allow:${emailKey}`} describedBy={`address-${emailKey}`}>
                  Allow again
                </Press>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {webhooks.length > 0 && (
        <section aria-labelledby="webhooks">
          <h2 id="webhooks">Webhooks</h2>
          <ul className="letters">
            {webhooks.map(({ id, host, events, disabledAt }) => (
              <li key={id}>
                <p id={`hook-${id}`}>
                  <b>{host}</b>, told of {events.join(', ')}
                </p>
                {disabledAt !== null && (
                  <>
                    <p className="why">
                      Not called since {dateAndTime(disabledAt, zone)}, as it took nothing for a day.
                    </p>
                    <div className="presses">
                      <Press of={`enable:${id}`} describedBy={`hook-${id}`}>
                        Call again
                      </Press>
                    </div>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest">The latest</h2>
        {latest.length === 0 && <p className="empty">Nothing has been sent yet.</p>}
        <ul className="letters">
          {latest.map((row) => (
            <Row key={row.id} row={row} webhooks={webhooks} zone={zone} isLatest />
          ))}
        </ul>
      </section>
    </form>
  )
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
  const hook = channel === 'webhook' ? webhooks.find((one) => one.id === Number(recipient)) : undefined
  const to = channel === 'webhook' ? (hook?.host ?? 'a webhook that is gone') : recipient
  const isTried = status === 'waiting' && attempts > 0
  return (
    <li>
      <p id={isLatest ? undefined : `letter-${id}`}>
        <b>{KIND_WORDS[kind] ?? kind}</b> to {to}, <Time at={createdAt} zone={zone} />
        {isLatest && <span className="status"> – {BECAME[status]}</span>}
      </p>
      {lastError !== '' && <p className="why">{lastError}</p>}
      {isTried && <p className="why">Tried again {dateAndTime(dueAt, zone)}.</p>}
      {children && <div className="presses">{children}</div>}
    </li>
  )
}
