import type { moderationLog } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { ModerationAction } from './actions.ts'
import type { Match } from './matching.ts'
import { moveComment, type Move } from './move.ts'
import type { RejectReason } from './reasons.ts'
import { keepOne, reopenReports } from './reports.ts'
import { isCommentInScope } from './scope.ts'
import { whatHappened, type Seen, type Stale } from './stale.ts'

export interface Taken {
  ok: true
  batch: string
  decided: number[]
  stale: Stale[]
  articleIds: number[]
}

export interface PressOnAll {
  action: ModerationAction | 'keep'
  /** Why, if it is a rejection; 'other' if not given. */
  reason?: RejectReason
  /** What the moderator writes to the authors of what is rejected. */
  note?: string
}

type Line = typeof moderationLog.$inferSelect

/** What has become of the comments of one press so far. */
export class Tally {
  readonly #decided = new Set<number>()
  readonly #articles = new Set<number>()
  readonly #stale = new Map<number, Stale>()

  /** Under which all of it stands in the log. */
  readonly batch: string

  constructor(batch: string) {
    this.batch = batch
  }

  async take(tx: Tx, viewer: Viewer, seen: Seen, move: Omit<Move, 'batch'>, now: number): Promise<void> {
    const result = await moveComment(tx, viewer, seen, { ...move, batch: this.batch }, now)
    if ('reason' in result) return this.leave(result)
    this.#decided.add(seen.id)
    this.#articles.add(result.articleId)
  }

  /** Decides on one of all that a view showed, if it is still as it was. */
  async judge(tx: Tx, viewer: Viewer, match: Match, press: PressOnAll, now: number): Promise<void> {
    const { action, reason, note } = press
    if (!match.isSeen) this.leave(await whatHappened(tx, match.id))
    else if (action === 'keep') await this.keep(tx, viewer, match, '', now)
    else await this.take(tx, viewer, match, { action, reason, note }, now)
  }

  /** Dismisses what is reported of one, and leaves it where it stands. */
  async keep(tx: Tx, viewer: Viewer, seen: Seen, statement: string, now: number): Promise<void> {
    const stale = await keepOne(tx, viewer, seen, { statement, batch: this.batch }, now)
    if (stale) this.leave(stale)
    else this.#decided.add(seen.id)
  }

  /** Takes back what a line of the log says, unless somebody has decided on that comment since. */
  async takeBack(tx: Tx, viewer: Viewer, line: Line, now: number): Promise<void> {
    const { commentId } = line
    if (commentId === null) return
    if (!(await isCommentInScope(tx, viewer, commentId))) return this.leave({ id: commentId, reason: 'gone' })
    if (line.subject === 'comment' && line.toStatus !== null) {
      const seen = { id: commentId, revision: line.revision + 1 }
      await this.take(tx, viewer, seen, { action: 'undo', to: line.fromStatus ?? 'pending' }, now)
    } else if (line.subject === 'report' && !this.#stale.has(commentId)) {
      await reopenReports(tx, viewer, line, this.batch, now)
      this.#decided.add(commentId)
    }
  }

  leave(stale: Stale): void {
    this.#stale.set(stale.id, stale)
  }

  taken(): Taken {
    const [decided, articleIds] = [[...this.#decided], [...this.#articles]]
    return { ok: true, batch: this.batch, decided, stale: [...this.#stale.values()], articleIds }
  }
}
