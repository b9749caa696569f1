import { and, eq, inArray } from 'drizzle-orm'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { errorReportsWaiting } from '../corrections/desk.ts'
import { tabCounts } from '../moderation/queue.ts'
import { outboxCounts } from '../outbox/overview.ts'
import { articles } from '../schema/index.ts'
import { limitsOf, may, type Right } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { countSentBack } from '../workflow/sent-back.ts'
import type { Waiting, WaitingKind } from './kinds.ts'

type Count = (db: Db, viewer: Viewer, now: number) => Promise<number>

const ofQueue =
  (tab: 'pending' | 'reported' | 'appeals'): Count =>
  async (db, viewer) =>
    (await tabCounts(db, limitsOf(viewer)))[tab]

/** Nobody sees to more in a day. */
const MOST_COUNTED = 1000

/** Articles of a status, in the sections that somebody is limited to. */
const withStatus =
  (status: ArticleStatus): Count =>
  async (db, viewer) => {
    const sections = limitsOf(viewer)
    const here = sections ? inArray(articles.sectionId, [...sections]) : undefined
    const rows = await db.read
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.status, status), here))
      .limit(MOST_COUNTED)
    return rows.length
  }

/**
 * What can wait for somebody: in the order of the overview, with the right of those whose work it is. Whoever adds such a thing adds
 * a line here, its kind to ./kinds.ts and its words to the room `overview`.
 */
const KINDS: Record<WaitingKind, { right: Right; path: string; count: Count }> = {
  comments: { right: 'comments.moderate', path: '/admin/comments', count: ofQueue('pending') },
  reported: { right: 'comments.moderate', path: '/admin/comments?tab=reported', count: ofQueue('reported') },
  appeals: { right: 'comments.moderate', path: '/admin/comments?tab=appeals', count: ofQueue('appeals') },
  errors: { right: 'corrections.publish', path: '/admin/corrections', count: errorReportsWaiting },
  'sent-back': {
    ...{ right: 'articles.write', path: '/admin/articles?status=draft&mine=1' },
    count: countSentBack,
  },
  review: { right: 'articles.edit', path: '/admin/articles?status=review', count: withStatus('review') },
  approved: {
    right: 'articles.edit',
    path: '/admin/articles?status=approved',
    count: withStatus('approved'),
  },
  mail: {
    ...{ right: 'site.edit', path: '/admin/mail' },
    count: async (db, _viewer, now) => (await outboxCounts(db, now)).dead,
  },
}

/**
 * What waits for somebody, also where it is nothing: what his role lets him see to. What was sent back to him is named only where
 * there is any.
 *
 * @param now milliseconds
 */
export async function waitsFor(db: Db, viewer: Viewer, now: number): Promise<Waiting[]> {
  const his = (Object.keys(KINDS) as WaitingKind[]).filter((kind) => may(viewer, KINDS[kind].right))
  const waiting = await Promise.all(
    his.map(async (kind) => ({
      ...{ kind, path: KINDS[kind].path },
      many: await KINDS[kind].count(db, viewer, now),
    })),
  )
  return waiting.filter(({ kind, many }) => kind !== 'sent-back' || many > 0)
}
