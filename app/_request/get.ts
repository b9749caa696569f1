import { may, type Right } from '#db/users/rights.ts'
import { plainAnswer } from './answer.ts'
import { currentSession, type Staff } from './viewer.ts'
import { siteWords } from './words.ts'

type Handle = (url: URL, viewer: Staff) => Promise<Response>

/** A file that only a moderator may have. */
export function moderatorGet(handle: Handle): (request: Request) => Promise<Response> {
  return fileGet('comments.moderate', handle)
}

/** A file that only staff with a right may have: who is not signed in is led there. */
export function fileGet(right: Right, handle: Handle): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const staff = await signedInFor(right)
    if (!staff) return new Response(null, { status: 303, headers: { location: '/admin/sign-in' } })
    if (may(staff, right)) return await handle(new URL(url), staff)
    const t = await siteWords('desk')
    return plainAnswer(403, t(right === 'comments.moderate' ? 'moderatingIsNotYours' : 'notYours'))
  }
}

/** What a script of the desk asks for: only staff with a right get it, others are told so in words. */
export function rightGet(right: Right, handle: Handle): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const staff = await signedInFor(right)
    const t = await siteWords('desk')
    if (!staff) return Response.json({ error: t('signInAgain') }, { status: 401 })
    if (!may(staff, right)) return Response.json({ error: t('notYours') }, { status: 403 })
    return await handle(new URL(url), staff)
  }
}

/** Who is signed in, with the second factor too where one is asked for: without it only the own account is open. */
async function signedInFor(right: Right): Promise<Staff | null> {
  const signedIn = await currentSession()
  return signedIn && (right === 'account.own' || !signedIn.lacksFactor) ? signedIn.staff : null
}
