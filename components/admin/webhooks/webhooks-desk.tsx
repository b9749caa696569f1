import type { WebhookCall } from '#db/outbox/calls.ts'
import type { EventKind } from '#db/outbox/kinds.ts'
import type { Webhook, WebhookProblem } from '#db/outbox/webhooks.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { rich } from '../rich.tsx'
import { eventWords, SUBJECTS, type Subject } from './event-words.ts'
import { HookState } from './hook-state.tsx'
import { WebhookForm, type Typed } from './webhook-form.tsx'

interface Props {
  webhooks: (Webhook & { last: Omit<WebhookCall, 'became' | 'dueAt' | 'article'> | null })[]
  typed: Typed
  problem: WebhookProblem | null
  events: readonly EventKind[]
  /** Whether the last press removed one. */
  isRemoved: boolean
  zone: string
}

/** The programs that are told of events, and a form for another one. */
export function WebhooksDesk({ webhooks, typed, problem, events, isRemoved, zone }: Props) {
  const t = words('webhooks')
  return (
    <div className="webhooks-desk">
      <h1>{t('title')}</h1>
      <p className="intro">{t('intro')}</p>
      {isRemoved && (
        <p className="told" role="status">
          {t('done.remove')}
        </p>
      )}
      {problem && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSaved')}</p>
        </div>
      )}
      {webhooks.length === 0 && <p className="empty">{t('none')}</p>}
      <ul className="letters">
        {webhooks.map(({ last, ...hook }) => (
          <li key={hook.id}>
            <h2>
              <a href={`/admin/webhooks/${hook.id}`}>
                <bdi dir="ltr">{shortAddress(hook.url)}</bdi>
              </a>
            </h2>
            <p>
              <HookState hook={hook} />
              {last && (
                <>
                  {' · '}
                  {t.rich(last.error === '' ? 'lastTaken' : 'lastNotTaken', {
                    ...rich,
                    time: () => <Time at={last.at} zone={zone} />,
                  })}
                </>
              )}
            </p>
            {SUBJECTS.map((subject) => (
              <EventsOf key={subject} subject={subject} events={hook.events} />
            ))}
          </li>
        ))}
      </ul>
      <section aria-labelledby="add">
        <h2 id="add">{t('addOne')}</h2>
        <WebhookForm {...{ typed, problem, events }} action="/admin/webhooks/changes" choosesFormat>
          <button type="submit" className="primary">
            {t('add')}
          </button>
        </WebhookForm>
      </section>
      <section aria-labelledby="how">
        <h2 id="how">{t('how')}</h2>
        <p>{t.rich('howSigned', rich)}</p>
        <p>{t.rich('howTried', rich)}</p>
      </section>
    </div>
  )
}

/** What of a subject a webhook is told; nothing where it is told nothing of it. */
function EventsOf({ subject, events }: { subject: Subject; events: EventKind[] }) {
  const its = events.filter((event) => event.startsWith(`${subject}.`))
  if (its.length === 0) return null
  return (
    <div className="hook-events">
      <b>{words('webhooks')(`about.${subject}`)}</b>
      <ul>
        {its.map((event) => (
          <li key={event}>{eventWords(event)}</li>
        ))}
      </ul>
    </div>
  )
}

/** Host and path: what tells one from another. */
export function shortAddress(url: string): string {
  const { host, pathname, protocol } = new URL(url)
  return `${protocol === 'http:' ? 'http://' : ''}${host}${pathname === '/' ? '' : pathname}`
}
