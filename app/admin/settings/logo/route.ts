import { database } from '#db/client.ts'
import { LOGO_KINDS } from '#db/look/kinds.ts'
import { removeLogo, saveLogo } from '#db/look/logo.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { LogoState } from '../state.ts'

const PATH = '/admin/settings'

/** Takes a picture as the newspaper's name on light paper or on dark, or takes it away. */
export const POST = rightPost('settings.change', async (form, staff) => {
  const kind = LOGO_KINDS.find((one) => one === field(form, 'kind')) ?? 'light'
  if (field(form, 'do') === 'remove') {
    await removeLogo(database(), staff, kind)
    return seeOther(`${PATH}?saved=logo#logo`)
  }
  const file = form.get('file')
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
  const result = await saveLogo(database(), staff, kind, bytes, Date.now())
  if (result.ok) return seeOther(`${PATH}?saved=logo#logo`)
  const state: LogoState = { form: 'logo', kind, reason: result.reason }
  const status = { forbidden: 403, 'too-large': 413 } as const
  const { reason } = result
  return refuse({
    path: PATH,
    status: reason === 'forbidden' || reason === 'too-large' ? status[reason] : 422,
    state,
  })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
