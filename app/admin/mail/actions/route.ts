import { database } from '#db/client.ts'
import { dropDead, queueTestMail, tryAgain } from '#db/outbox/overview.ts'
import { allowAgain } from '#db/outbox/suppressions.ts'
import { enableWebhook } from '#db/outbox/webhooks.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'

/** Presses of the mail desk, one button each: `retry:12`, `drop:12`, `allow:zoe@example.org`, `enable:3`, `test:`. */
export const POST = rightPost('site.edit', async (form, staff) => {
  const path = '/admin/mail'
  const [, action = '', of = ''] = /^([a-z-]+):(.*)$/s.exec(field(form, 'do')) ?? []
  const done = await press(action, of, staff)
  // What has been settled meanwhile, or makes no sense: the page shows how things are.
  return seeOther(done ? `${path}?done=${action}` : path)
})

async function press(action: string, of: string, staff: Staff): Promise<boolean> {
  const [db, now, id] = [database(), Date.now(), idOf(of)]
  switch (action) {
    case 'retry':
      return id !== null && (await tryAgain(db, staff, [id], now)) > 0
    case 'retry-all':
      return (await tryAgain(db, staff, null, now)) > 0
    case 'drop':
      return id !== null && (await dropDead(db, staff, [id])) > 0
    case 'allow':
      return await allowAgain(db, staff, of)
    case 'enable':
      return id !== null && (await enableWebhook(db, staff, id))
    case 'test':
      return await queueTestMail(db, staff, now)
    default:
      return false
  }
}

export function GET(): Response {
  return seeOther('/admin/mail')
}
