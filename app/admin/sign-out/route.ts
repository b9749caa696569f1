import { closeSession } from '#app/_request/auth.ts'
import { readerPost, seeOther } from '#app/_request/post.ts'

/** Open to everybody: who is signed out already may press it again. */
export const POST = readerPost(async () => {
  await closeSession()
  return seeOther('/admin/sign-in?signed-out=1')
})

export function GET(): Response {
  return seeOther('/admin')
}
