import { database } from '#db/client.ts'
import { isMode } from '#db/comments/screening/draft.ts'
import { setMode } from '#db/comments/set-mode.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'

const PATH = '/admin/rules'

/** Sets how comments are taken in under one article: 303 to where it was found. */
export const POST = rightPost('sections.rule', async (form, staff) => {
  const place = { section: field(form, 'section'), slug: field(form, 'slug') }
  const mode = field(form, 'mode')
  const result = await setMode(database(), staff, place, isMode(mode) ? mode : null, Date.now())
  if (!result.ok)
    return refuse({ path: PATH, status: result.reason === 'forbidden' ? 403 : 404, state: null })
  return seeOther(`${PATH}?find=${encodeURIComponent(field(form, 'find'))}&saved=1#one-article`)
})

export function GET(): Response {
  return seeOther(PATH)
}
