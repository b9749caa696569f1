import type { WebhookCall } from '#db/outbox/calls.ts'
import type { EventKind } from '#db/outbox/kinds.ts'
import type { Webhook, WebhookProblem } from '#db/outbox/webhooks.ts'
import { dateAndTime } from '../../ui/dates.ts'
import { words } from '../../ui/language.ts'
import { HookState } from './hook-state.tsx'
import { WebhookForm, type Typed } from './webhook-form.tsx'
import { WebhookLog } from './webhook-log.tsx'
import { shortAddress } from './webhooks-desk.tsx'

interface Props {
  hook: Webhook
  /** Shown until somebody says that he has it; null from then on. */
  secret: string | null
  /** Until when the secret before this one signs too; null when it does not. */
  bothUntil: number | null
  typed: Typed
  problem: WebhookProblem | null
  events: readonly EventKind[]
  calls: WebhookCall[]
  /** Behind which there are older ones; null when there are none. */
  older: number | null
  /** How many calls wait. */
  waiting: number
  /** What the last press did. */
  done: string | null
  zone: string
}

/** One webhook: its secret, what it is told of, and what it answered. */
export function WebhookDesk({ hook, secret, bothUntil, typed, problem, events, done, zone, ...log }: Props) {
  const t = words('webhooks')
  const press = DONE.find((one) => one === done)
  const action = `/admin/webhooks/${hook.id}/changes`
  return (
    <div className="webhooks-desk">
      <p>
        <a href="/admin/webhooks">{t('all')}</a>
      </p>
      <h1 className="hook-address">
        <bdi dir="ltr">{shortAddress(hook.url)}</bdi>
      </h1>
      <p>
        <HookState hook={hook} />
        {hook.disabledAt !== null && (
          <>
            {' · '}
            {t(hook.isPaused ? 'pausedSince' : 'lostSince', { date: dateAndTime(hook.disabledAt, zone) })}
          </>
        )}
      </p>
      {press && (
        <p className="told" role="status">
          {t(`done.${press}`)}
        </p>
      )}
      {problem && (
        <div className="refused" role="alert" tabIndex={-1} autoFocus>
          <p>{t('notSaved')}</p>
        </div>
      )}
      {secret !== null && (
        <form method="post" action={action} className="hook-secret">
          <p id="secret-label">{t('secret')}</p>
          <p>
            <code dir="ltr" aria-labelledby="secret-label" role="group">
              {secret}
            </code>
          </p>
          <p>{t('secretHint')}</p>
          <button type="submit" name="do" value="hide">
            {t('haveIt')}
          </button>
        </form>
      )}
      <form method="post" action={action} className="presses">
        <button type="submit" name="do" value="test">
          {t('sendTest')}
        </button>
        {hook.disabledAt === null ? (
          <button type="submit" name="do" value="pause">
            {t('pause')}
          </button>
        ) : (
          <button type="submit" name="do" value="resume">
            {t('resume')}
          </button>
        )}
        {hook.format === 'signed' && (
          <button type="submit" name="do" value="rotate" aria-describedby="rotate-hint">
            {t('rotate')}
          </button>
        )}
      </form>
      {hook.format === 'signed' && (
        <p className="hint" id="rotate-hint">
          {bothUntil === null ? t('rotateHint') : t('bothSign', { date: dateAndTime(bothUntil, zone) })}
        </p>
      )}
      <WebhookLog id={hook.id} action={action} zone={zone} {...log} />
      <section aria-labelledby="told">
        <h2 id="told">{t('whatItIsTold')}</h2>
        <WebhookForm {...{ action, typed, problem, events }}>
          <button type="submit" name="do" value="save" className="primary">
            {t('save')}
          </button>
        </WebhookForm>
      </section>
      <section aria-labelledby="remove">
        <h2 id="remove">{t('removeIt')}</h2>
        <details>
          <summary>{t('removeAsk')}</summary>
          <form method="post" action={action}>
            <p>{t('removeHint')}</p>
            <p className="presses">
              <button type="submit" name="do" value="remove">
                {t('remove')}
              </button>
            </p>
          </form>
        </details>
      </section>
    </div>
  )
}

/** Presses, as an address says that they were done. */
const DONE = ['added', 'save', 'test', 'pause', 'resume', 'rotate', 'hide', 'again'] as const
