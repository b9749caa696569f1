import type { ReactNode } from 'react'
import type { EventKind } from '#db/outbox/kinds.ts'
import type { WebhookProblem } from '#db/outbox/webhooks.ts'
import { words } from '../../ui/language.ts'
import { RuleField } from '../rules/field.tsx'
import { eventWords, SUBJECTS } from './event-words.ts'

export interface Typed {
  url: string
  events: string[]
  format: string
}

interface Props {
  action: string
  typed: Typed
  problem: WebhookProblem | null
  events: readonly EventKind[]
  /** Chosen once: what a program understands does not change. */
  choosesFormat?: boolean
  children: ReactNode
}

/** Where a webhook is, and what it is told of. */
export function WebhookForm({ action, typed, problem, events, choosesFormat = false, children }: Props) {
  const t = words('webhooks')
  const noEvents = problem === 'unknown-event'
  return (
    <form method="post" action={action} className="webhook-form" autoComplete="off">
      <RuleField
        name="url"
        label={t('address')}
        hint={t('addressHint')}
        problem={problem === 'no-address' ? t('noAddress') : undefined}
      >
        {(props) => (
          <input
            type="text"
            inputMode="url"
            defaultValue={typed.url}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            {...props}
          />
        )}
      </RuleField>
      <fieldset
        aria-invalid={noEvents ? true : undefined}
        aria-describedby={noEvents ? 'events-problem' : undefined}
      >
        <legend>{t('events')}</legend>
        {noEvents && (
          <p className="field-message" id="events-problem">
            {t('noEvents')}
          </p>
        )}
        <div className="webhook-events">
          {SUBJECTS.map((subject) => (
            <div key={subject} role="group" aria-labelledby={`events-${subject}`}>
              <p id={`events-${subject}`} className="quiet-words">
                {t(`about.${subject}`)}
              </p>
              {events
                .filter((event) => event.startsWith(`${subject}.`))
                .map((event) => (
                  <label className="tick" key={event}>
                    <input
                      type="checkbox"
                      name="events"
                      value={event}
                      defaultChecked={typed.events.includes(event)}
                    />
                    <span>
                      {eventWords(event)} <code dir="ltr">{event}</code>
                    </span>
                  </label>
                ))}
            </div>
          ))}
        </div>
      </fieldset>
      {choosesFormat && (
        <fieldset>
          <legend>{t('format')}</legend>
          {(['signed', 'slack'] as const).map((format) => (
            <label className="tick" key={format}>
              <input type="radio" name="format" value={format} defaultChecked={typed.format === format} />
              <span>{t(`formats.${format}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="presses">{children}</p>
    </form>
  )
}
