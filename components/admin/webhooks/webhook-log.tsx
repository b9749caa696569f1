import type { WebhookCall } from '#db/outbox/calls.ts'
import type { EventKind } from '#db/outbox/kinds.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'
import { eventWords } from './event-words.ts'

interface Props {
  id: number
  action: string
  calls: WebhookCall[]
  older: number | null
  waiting: number
  zone: string
}

/** What a webhook was told, what it answered, and how long it took. */
export function WebhookLog({ id, action, calls, older, waiting, zone }: Props) {
  const t = words('webhooks')
  return (
    <section aria-labelledby="log">
      <h2 id="log">{t('log')}</h2>
      <p className="quiet-words">
        {waiting > 0 && `${t('waiting', { waiting })} `}
        {t('logKept')}
      </p>
      {calls.length === 0 && <p className="empty">{t('noCalls')}</p>}
      <form method="post" action={action}>
        <ol className="hook-log">
          {calls.map((call) => (
            <Call key={call.id} call={call} zone={zone} />
          ))}
        </ol>
      </form>
      {older !== null && (
        <p>
          <a href={`/admin/webhooks/${id}?before=${older}#log`}>{t('older')}</a>
        </p>
      )}
    </section>
  )
}

function Call({ call, zone }: { call: WebhookCall; zone: string }) {
  const t = words('webhooks')
  const { id, outboxId, event, attempt, at, took, status, answer, error, became, dueAt, article } = call
  const isTaken = error === ''
  return (
    <li data-taken={isTaken}>
      <p id={`call-${id}`}>
        <b className="hook-status">{status ?? t('noAnswer')}</b> {eventWords(event as EventKind | 'test')}
        {attempt > 1 && ` ${t('attempt', { attempt })}`}
      </p>
      {article && (
        <p>
          <a href={`/admin/articles/${article.id}`} dir="auto">
            {article.headline}
          </a>
        </p>
      )}
      <p className="quiet-words">
        <Time at={at} zone={zone} /> · {t('took', { took })}
      </p>
      {!isTaken && status === null && (
        <p className="why">
          <bdi dir="ltr">{error}</bdi>
        </p>
      )}
      {answer !== '' && (
        <p className="hook-answer" dir="auto">
          <code>{answer}</code>
        </p>
      )}
      {dueAt !== null && !isTaken && (
        <p className="why">{t('triedAgain', { date: dateAndTime(dueAt, zone) })}</p>
      )}
      {became !== null && (
        <p className="presses">
          <button type="submit" name="do" value={`again:${outboxId}`} aria-describedby={`call-${id}`}>
            {t('again')}
          </button>
        </p>
      )}
    </li>
  )
}
