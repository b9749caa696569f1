import { canModerate } from '#db/users/policy.ts'
import { may, type Right } from '#db/users/rights.ts'
import { currentStaff, type Staff } from './viewer.ts'
import { siteWords } from './words.ts'

/** A file that only a moderator may have. */
export function moderatorGet(
  handle: (url: URL) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const staff = await currentStaff()
    if (!staff) return new Response(null, { status: 303, headers: { location: '/admin/sign-in' } })
    if (canModerate(staff)) return await handle(new URL(url))
    return new Response(`${(await siteWords('desk'))('moderatingIsNotYours')}\n`, {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  }
}

/** What a script of the desk asks for: only staff with a right get it. */
export function rightGet(
  right: Right,
  handle: (url: URL, staff: Staff) => Promise<Response>,
): (request: Request) => Promise<Response> {
  return async ({ url }) => {
    const staff = await currentStaff()
    const t = await siteWords('desk')
    if (!staff) return Response.json({ error: t('signInAgain') }, { status: 401 })
    if (!may(staff, right)) return Response.json({ error: t('notYours') }, { status: 403 })
    return await handle(new URL(url), staff)
  }
}
