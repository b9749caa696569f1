import { database } from '#db/client.ts'
import { callAgain, testWebhook } from '#db/outbox/calls.ts'
import * as hooks from '#db/outbox/webhooks.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import type { WebhookState } from '../../state.ts'
import { typedWebhook } from '../../typed.ts'

const LIST = '/admin/webhooks'

/** Presses on a webhook's page, one button each: `save`, `test`, `pause`, `resume`, `rotate`, `hide`, `remove`, `again:12`. */
export const POST = rightPost<{ id: string }>('webhooks.manage', async (form, staff, params) => {
  const db = database()
  const id = idOf(params.id)
  const hook = id === null ? null : await hooks.webhookById(db, id)
  const path = `${LIST}/${params.id}`
  if (!hook) return refuse({ path, status: 404, state: null })
  const wanted = field(form, 'do')
  if (wanted === 'save') {
    const typed = typedWebhook(form)
    const changed = await hooks.changeWebhook(db, staff, hook.id, typed)
    if (changed.ok) return seeOther(`${path}?done=save`)
    if (changed.reason === 'no-address' || changed.reason === 'unknown-event') {
      const state: WebhookState = { form: 'webhook', typed, problem: changed.reason }
      return refuse({ path, status: 422, state })
    }
    return seeOther(LIST)
  }
  const [action = '', of] = wanted.split(':')
  const done = await press(action, { id: hook.id, outboxId: idOf(of) ?? 0 }, staff)
  if (action === 'remove') return seeOther(done ? `${LIST}?done=remove` : LIST)
  // What has been settled meanwhile, or makes no sense: the page shows how things are.
  return seeOther(done ? `${path}?done=${action}` : path)
})

async function press(
  action: string,
  { id, outboxId }: { id: number; outboxId: number },
  staff: Staff,
): Promise<boolean> {
  const [db, now] = [database(), Date.now()]
  switch (action) {
    case 'test':
      return await testWebhook(db, staff, id, now)
    case 'pause':
      return await hooks.pauseWebhook(db, staff, id, now)
    case 'resume':
      return await hooks.enableWebhook(db, staff, id)
    case 'rotate':
      return (await hooks.rotateSecret(db, staff, id, now)) !== null
    case 'hide':
      return await hooks.hideSecret(db, staff, id)
    case 'remove':
      return await hooks.removeWebhook(db, staff, id)
    case 'again':
      return await callAgain(db, staff, { webhookId: id, outboxId }, now)
    default:
      return false
  }
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = idOf((await params).id)
  return seeOther(id === null ? LIST : `${LIST}/${id}`)
}
