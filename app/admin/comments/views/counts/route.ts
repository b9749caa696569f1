import { countWords } from '#components/admin/tabs.tsx'
import { moderatorGet } from '#app/_request/get.ts'
import { currentStaff } from '#app/_request/viewer.ts'
import { placeOf } from '../../place.ts'
import { readViews } from '../../read-queue.ts'

/** How much each of the moderator's own tabs shows now, as the tab says it, by the tab's number. */
export const GET = moderatorGet(async () => {
  const staff = await currentStaff()
  const views = staff ? await readViews(staff, placeOf({}), Date.now()) : []
  const counts = Object.fromEntries(views.map(({ id, count }) => [id, countWords(count)]))
  return Response.json(counts, { headers: { 'cache-control': 'no-store' } })
})
