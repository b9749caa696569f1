import { canModerate } from '#db/users/policy.ts'
import { currentStaff } from './viewer.ts'
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
