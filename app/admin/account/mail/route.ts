import { database } from '#db/client.ts'
import { chooseArticleMail } from '#db/workflow/article-mail.ts'
import { rightPost, seeOther } from '#app/_request/post.ts'
import { ACCOUNT, refuseAccount } from '../refused.ts'

/** What one wants to be mailed about, of articles: who does not write gets none. */
export const POST = rightPost('articles.write', async (form, staff) => {
  const ticked = form.getAll('mail').map(String)
  const chosen = await chooseArticleMail(database(), staff, ticked)
  if (chosen.ok) return seeOther(`${ACCOUNT}?done=mail`)
  return refuseAccount('mail', 'unknown-mail', { ticked })
})

export function GET(): Response {
  return seeOther(`${ACCOUNT}#mail`)
}
