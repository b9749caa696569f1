import { z } from 'zod'
import type { Viewer } from '../users/viewer.ts'
import { limitsOf } from '../users/rights.ts'
import { COMMENT_STATUSES, type CommentStatus } from '../comments/status.ts'

/** The desk's own tabs: the statuses, what readers have reported, and what authors appeal against. */
export const QUEUE_TABS = [
  'pending',
  'reported',
  'appeals',
  ...COMMENT_STATUSES.filter((s) => s !== 'pending'),
] as const
export type QueueTab = (typeof QUEUE_TABS)[number]

const text = z.string().trim().max(200).catch('')
const id = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).nullable().catch(null)
/** So many stories of one view. */
export const MOST_STORIES = 20
/** Ids in a list, as numbers or as an address has them: "3,17"; a view of old has one or null. */
const ids = z.unknown().transform((raw) => {
  const list = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(',') : [raw]
  const known = list.map((one) => id.parse(one)).filter((one) => one !== null)
  return [...new Set(known)].slice(0, MOST_STORIES)
})
const number = (most: number) => z.coerce.number().int().min(1).max(most).nullable().catch(null)
const flag = z
  .union([z.boolean(), z.literal('1').transform(() => true)])
  .catch(false)
  .default(false)

/** What of a tab is shown; what says nothing or makes no sense leaves nothing out. */
export const queueFilter = z.object({
  /** All of these words, in the text or the name. */
  words: text.default(''),
  /** All of these words, in the name. */
  name: text.default(''),
  /** Id of a section. */
  section: id.default(null),
  /** Ids of articles: what stands under any of them; none is all. */
  article: ids.default(() => []),
  /** Id of a comment: all from its author's address, which so stands in no address of a page. */
  by: id.default(null),
  /** Only what readers have reported. */
  reported: flag,
  /** Only what holds a link. */
  links: flag,
  /** At least so many percent likely spam, says the learned filter. */
  score: number(100).default(null),
  /** Waiting for so many hours or more. */
  hours: number(10_000).default(null),
})
export type QueueFilter = z.infer<typeof queueFilter>
export const NO_FILTER: QueueFilter = queueFilter.parse({})

export const view = z.object({ tab: z.enum(QUEUE_TABS).catch('pending'), filter: queueFilter })
/** A tab and what of it is shown. */
export type View = z.infer<typeof view> & Within

/** Ids of the sections that whoever looks is limited to; none or null for all. It is not stored: it is as he is now. */
export interface Within {
  within?: readonly number[] | null
}

/** A view as far as somebody may see it. */
export function inScopeOf(viewer: Viewer, { tab, filter }: View): View {
  return { tab, filter, within: limitsOf(viewer) }
}

export interface SavedView extends View {
  id: number
  name: string
}

export const VIEW_NAME_LONGEST = 40

export const isFiltered = (filter: QueueFilter): boolean =>
  Object.values(filter).some((value) => !saysNothing(value))

/** Whether a field of a filter leaves nothing out. */
export const saysNothing = (value: QueueFilter[keyof QueueFilter]): boolean =>
  value === '' || value === null || value === false || (Array.isArray(value) && value.length === 0)

/** Whether a tab is simply all comments of one status: those are numbered in pages, and counted exactly. */
export const isStatusTab = (tab: QueueTab): tab is CommentStatus =>
  (COMMENT_STATUSES as readonly string[]).includes(tab)
