import { z } from 'zod'
import type { FilterNames } from '#components/admin/filter-line.tsx'
import type { Done } from '#components/admin/outcome.tsx'
import type { QueuePlace } from '#components/admin/queue-path.ts'
import type { Shown } from '#components/admin/queue.tsx'
import type { ViewTab } from '#components/admin/tabs.tsx'
import { database } from '#db/client.ts'
import { inScopeOf, isFiltered, isStatusTab, type QueueFilter } from '#db/moderation/filter.ts'
import { filterNames } from '#db/moderation/matching.ts'
import { filteredQueue, queue } from '#db/moderation/queue.ts'
import { storiesWaiting } from '#db/moderation/stories.ts'
import { viewCount } from '#db/moderation/view-count.ts'
import { savedViewsOf } from '#db/moderation/views.ts'
import { limitsOf } from '#db/users/rights.ts'
import type { Viewer } from '#db/users/viewer.ts'

/** A page of the queue; the last one, when so many comments have left it that this page is no more. */
export async function readQueue(viewer: Viewer, place: QueuePlace, now = Date.now()): Promise<Shown> {
  const { tab, page, filter, after } = place
  // Numbered pages are of all sections.
  if (!isStatusTab(tab) || isFiltered(filter) || limitsOf(viewer)) {
    const view = inScopeOf(viewer, { tab, filter })
    const total = await viewCount(database(), view, { now })
    return { ...(await filteredQueue(database(), view, after, now)), pages: 1, total }
  }
  const wanted = await queue(database(), tab, page)
  const shown = page > wanted.pages ? await queue(database(), tab, wanted.pages) : wanted
  return { comments: shown.comments, pages: shown.pages, next: null, total: { count: 0, isMore: false } }
}

/** A moderator's own tabs, each with how much it shows at this moment. */
export async function readViews(viewer: Viewer, place: QueuePlace, now: number): Promise<ViewTab[]> {
  const views = await savedViewsOf(database(), viewer)
  const counted = views.map(async ({ id, name, tab, filter }) => ({
    ...{ id, name, place: { tab, filter, page: 1, after: null } },
    count: await viewCount(database(), inScopeOf(viewer, { tab, filter }), { now }),
    current: tab === place.tab && sameFilter(filter, place.filter),
  }))
  return await Promise.all(counted)
}

const sameFilter = (a: QueueFilter, b: QueueFilter) =>
  Object.entries(a).every(([key, value]) => String(b[key as keyof QueueFilter]) === String(value))

export async function readFilterNames(viewer: Viewer, { filter }: QueuePlace): Promise<FilterNames> {
  const within = limitsOf(viewer)
  const [names, waiting] = await Promise.all([
    filterNames(database(), filter, within),
    storiesWaiting(database(), within),
  ])
  return { ...names, waiting }
}

const VERDICTS = z.enum(['upheld', 'dismissed'])

/** What was decided on an appeal, as an address names it; it is final, so it has no batch to undo. */
export function appealDone(raw: unknown): Done | null {
  const verdict = VERDICTS.safeParse(raw)
  return verdict.success ? { batch: '', action: `appeal-${verdict.data}`, count: 1 } : null
}
