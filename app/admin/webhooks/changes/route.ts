import { database } from '#db/client.ts'
import { addWebhook } from '#db/outbox/webhooks.ts'
import { refuse } from '#app/_request/answer.ts'
import { rightPost, seeOther } from '#app/_request/post.ts'
import type { WebhookState } from '../state.ts'
import { typedWebhook } from '../typed.ts'

const PATH = '/admin/webhooks'

/** Adds a webhook; its own page shows the secret. */
export const POST = rightPost('webhooks.manage', async (form, staff) => {
  const typed = typedWebhook(form)
  const format = typed.format === 'slack' ? ('slack' as const) : ('signed' as const)
  const added = await addWebhook(database(), staff, { ...typed, format }, Date.now())
  if (added.ok) return seeOther(`${PATH}/${added.webhook.id}?done=added`)
  if (added.reason === 'forbidden') return refuse({ path: PATH, status: 403, state: null })
  const state: WebhookState = { form: 'webhook', typed, problem: added.reason }
  return refuse({ path: PATH, status: 422, state })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
