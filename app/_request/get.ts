import { may, type Right } from '#db/users/rights.ts'
import { currentSession, type Staff } from './viewer.ts'
import { siteWords } from './words.ts'

/** A file that only a moderator may have. */
export function moderatorGet(
  handle: (url: URL, viewer: Staff) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return rightGet('comments.moderate', handle)
}

/** A file, or an answer for a script, that only staff with a right may have. */
export function rightGet(
  right: Right,
  handle: (url: URL, viewer: Staff) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const signedIn = await currentSession()
    const staff = signedIn && (right === 'account.own' || !signedIn.lacksFactor) ? signedIn.staff : null
    if (!staff) return new Response(null, { status: 303, headers: { location: '/admin/sign-in' } })
    if (may(staff, right)) return await handle(new URL(url), staff)
    const words = right === 'comments.moderate' ? 'moderatingIsNotYours' : 'notYours'
    return new Response(`${(await siteWords('desk'))(words)}\n`, {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
}
