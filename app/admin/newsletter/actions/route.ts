import { database } from '#db/client.ts'
import { isFrequency } from '#db/newsletter/modes.ts'
import { queueTestLetter } from '#db/newsletter/try-out.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'

const PATH = '/admin/newsletter'

/** Sends the next letter as it stands to whoever of the staff asks for it. */
export const POST = rightPost('site.edit', async (form, staff) => {
  const frequency = field(form, 'test')
  if (!isFrequency(frequency)) return seeOther(PATH)
  await queueTestLetter(database(), staff, frequency, Date.now())
  return seeOther(`${PATH}?done=test`)
})

export function GET(): Response {
  return seeOther(PATH)
}
