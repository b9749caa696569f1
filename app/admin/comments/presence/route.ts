import { idOf } from '#app/_request/params.ts'
import { isAt, reviewing } from '#app/_request/presence.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { currentStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { database } from '#db/client.ts'
import { isCommentInScope } from '#db/moderation/scope.ts'
import { canModerate } from '#db/users/policy.ts'
import { localeOf } from '#words/languages.ts'

/**
 * A heartbeat of an open desk: where this moderator is, and where the others are, in words. Read and not posted, since it changes
 * nothing but a hint that is forgotten in seconds, and forms that wait for their answer have no rival.
 */
export async function GET(request: Request): Promise<Response> {
  const staff = await currentStaff()
  if (!staff || !canModerate(staff)) return Response.json({ reviewing: {} }, { status: 403 })
  const now = Date.now()
  isAt(staff, idOf(new URL(request.url).searchParams.get('comment')), now)
  const t = await siteWords('queue')
  const list = new Intl.ListFormat(localeOf((await settingsForPage())['site.language']))
  const others: [number, string][] = []
  for (const [comment, names] of reviewing(staff.id, now))
    if (await isCommentInScope(database().read, staff, comment))
      others.push([comment, t('card.isReviewing', { names: list.format(names), count: names.length })])
  return Response.json(
    { reviewing: Object.fromEntries(others) },
    { headers: { 'cache-control': 'no-store' } },
  )
}
