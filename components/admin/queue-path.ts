import type { Cursor } from '#db/moderation/matching.ts'
import { saysNothing, type QueueFilter, type QueueTab } from '#db/moderation/filter.ts'

/** Where a moderator is in the queue. */
export interface QueuePlace {
  tab: QueueTab
  /** From 1; where something is left out, pages have no numbers. */
  page: number
  filter: QueueFilter
  /** Begins after this comment. */
  after: Cursor | null
}

export function queuePath({ tab, page, filter, after }: QueuePlace): string {
  return `/admin/comments?${queryOf({ tab, page, filter, after })}`
}

/** The page that decides on all that a place shows. */
export function allPath({ tab, filter }: Pick<QueuePlace, 'tab' | 'filter'>): string {
  return `/admin/comments/all?${queryOf({ tab, page: 1, filter, after: null })}`
}

/** What of a filter says something, as fields of a form or an address. */
export function filterFields(filter: QueueFilter): [string, string][] {
  return Object.entries(filter).flatMap(([name, value]): [string, string][] => {
    if (saysNothing(value)) return []
    return [[name, value === true ? '1' : String(value)]]
  })
}

function queryOf({ tab, page, filter, after }: QueuePlace): string {
  const query = new URLSearchParams([['tab', tab], ...filterFields(filter)])
  if (page !== 1) query.set('page', String(page))
  if (after) query.set('after', `${after.createdAt}-${after.id}`)
  return query.toString()
}
