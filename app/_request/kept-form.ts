import type { KeptForm } from '#components/admin/sign-in/kept-form.tsx'
import { refuse } from './answer.ts'
import { formPage } from './form-page.ts'

/** Longer forms are not read of who is not signed in. In bytes. */
const LONGEST = 512 * 1024
/** From so many characters on, with a space in them, or over more than a line, a field was written and not only chosen. */
const WRITTEN = 30
/** A form with one of these is never sent back to a page, filled in or not: what stands beside it may be the old one. */
const SECRET = /password|code|secret|token/i
/** The page of an article keeps what is typed in the browser itself: it has filled this field when it does. */
const KEPT_THERE = 'lockToken'

/**
 * The page that shows what was typed into a form whose sender is not signed in any more, ready to be sent again: the browser has
 * it nowhere else when it runs no script.
 *
 * @returns null where nothing is lost, and signing in is all that there is to do
 */
export async function keptForm(request: Request): Promise<Response | null> {
  const { headers, url } = request
  const isPage = (headers.get('sec-fetch-mode') ?? 'navigate') === 'navigate'
  if (!isPage || !(Number(headers.get('content-length')) <= LONGEST)) return null
  const form = await request.formData().catch(() => null)
  if (!form || form.get(KEPT_THERE)) return null
  const fields: [string, string][] = []
  for (const [name, value] of form) {
    if (SECRET.test(name) && name !== KEPT_THERE) return null
    if (typeof value === 'string') fields.push([name, value])
  }
  if (!fields.some(([, value]) => isWritten(value))) return null
  const inParts = (headers.get('content-type') ?? '').startsWith('multipart/')
  const state: KeptForm = {
    ...{ form: 'kept', action: new URL(url).pathname, inParts, fields, to: formPage(request) },
    written: fields.map(([, value]) => value).filter(isWritten),
  }
  return refuse({ path: '/admin/sign-in', status: 401, state })
}

const isWritten = (value: string) =>
  value.trim().includes('\n') || (value.length >= WRITTEN && /\S\s\S/.test(value))
