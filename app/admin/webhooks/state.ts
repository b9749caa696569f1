import type { WebhookProblem } from '#db/outbox/webhooks.ts'

export interface TypedWebhook {
  url: string
  events: string[]
  format: string
}

/** A webhook's form that is shown again, since something is wrong with it. */
export interface WebhookState {
  form: 'webhook'
  typed: TypedWebhook
  problem: WebhookProblem
}
