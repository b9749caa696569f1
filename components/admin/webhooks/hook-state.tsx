import type { Webhook } from '#db/outbox/webhooks.ts'
import { words } from '../../ui/language.ts'

/** Whether a webhook is called; in words, with a mark that says the same again. */
export function HookState({
  hook: { disabledAt, isPaused },
}: {
  hook: Pick<Webhook, 'disabledAt' | 'isPaused'>
}) {
  const state = disabledAt === null ? 'called' : isPaused ? 'paused' : 'lost'
  return (
    <span className="hook-state" data-state={state}>
      {words('webhooks')(`state.${state}`)}
    </span>
  )
}
