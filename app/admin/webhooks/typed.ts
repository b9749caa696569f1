import { field } from '#app/_request/post.ts'
import type { TypedWebhook } from './state.ts'

/** What a webhook's form says. */
export function typedWebhook(form: FormData): TypedWebhook {
  const events = form.getAll('events').filter((event) => typeof event === 'string')
  return { url: field(form, 'url').trim(), events, format: field(form, 'format') }
}
