import { z } from 'zod'
import { database } from '#db/client.ts'
import { saveDeskSettings } from '#db/moderation/desk-settings.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'

/** What is no number of decisions reminds of nothing. */
const breakAfter = z.coerce.number().int().min(0).max(10_000).catch(0)

/** Saves a moderator's own settings. */
export const POST = moderatorPost(async (form, staff) => {
  await saveDeskSettings(database(), staff, {
    keys: field(form, 'keys') === '1',
    blur: field(form, 'blur') === '1',
    breakAfter: breakAfter.parse(field(form, 'breakAfter')),
  })
  return seeOther('/admin/desk?saved=1')
})

export function GET(): Response {
  return seeOther('/admin/desk')
}
