import { pickArticles, pickedArticles } from '#db/articles/pick.ts'
import { database } from '#db/client.ts'
import { rightGet } from '#app/_request/get.ts'
import { idOf } from '#app/_request/params.ts'

/** Articles that somebody who writes may mean, by words or address (`q`), or by id (`id`, several times). */
export const GET = rightGet('articles.write', async ({ searchParams }, staff) => {
  const ids = searchParams.getAll('id').flatMap((id) => idOf(id) ?? [])
  const articles =
    ids.length > 0
      ? await pickedArticles(database(), staff, ids)
      : await pickArticles(database(), staff, searchParams.get('q') ?? '')
  return Response.json({ articles }, { headers: { 'cache-control': 'private, no-store' } })
})
