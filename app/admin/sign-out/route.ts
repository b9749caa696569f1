import { database } from '#db/client.ts'
import { endSession } from '#db/staff/sessions.ts'
import { closeSession } from '#app/_request/auth.ts'
import { readerPost, seeOther } from '#app/_request/post.ts'
import { currentSession } from '#app/_request/viewer.ts'

/** Open to everybody: who is signed out already may press it again. */
export const POST = readerPost(async () => {
  const signedIn = await currentSession()
  if (signedIn) await endSession(database(), signedIn.staff, signedIn.session.id)
  await closeSession()
  return seeOther('/admin/sign-in?signed-out=1')
})

export function GET(): Response {
  return seeOther('/admin')
}
