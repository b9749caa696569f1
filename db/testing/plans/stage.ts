import type { Db } from '../../client.ts'
import type { ArticleRow, CommentRow, SectionRow, Staff } from '../cast.ts'

/** What the calls of db/plans.test.ts have to find. */
export interface Stage {
  db: Db
  article: ArticleRow
  city: SectionRow
  /** A moderator. */
  ana: Staff
  approved: CommentRow
  /** An answer to that one. */
  pending: CommentRow
  /** Of a decision of hers. */
  batch: string
}

/** A call of every exported function of a room that takes a handle, by its name. */
export type Calls = Record<string, () => Promise<unknown>>
