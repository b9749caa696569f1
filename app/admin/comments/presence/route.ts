import { idOf } from '#app/_request/params.ts'
import { isAt, reviewing } from '#app/_request/presence.ts'
import { currentStaff } from '#app/_request/viewer.ts'
import { canModerate } from '#db/users/policy.ts'

/**
 * A heartbeat of an open desk: where this moderator is, and where the others are. Read and not posted, since it changes
 * nothing but a hint that is forgotten in seconds, and forms that wait for their answer have no rival.
 */
export async function GET(request: Request): Promise<Response> {
  const staff = await currentStaff()
  if (!staff || !canModerate(staff)) return Response.json({ reviewing: {} }, { status: 403 })
  const now = Date.now()
  isAt(staff, idOf(new URL(request.url).searchParams.get('comment')), now)
  const others = Object.fromEntries(reviewing(staff.id, now))
  return Response.json({ reviewing: others }, { headers: { 'cache-control': 'no-store' } })
}
