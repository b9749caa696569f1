import type { ReactNode } from 'react'
import type { CommentPage } from '#db/comments/thread.ts'
import type { PublicComment } from '#db/comments/tree.ts'
import { Pagination } from '../ui/pagination.tsx'
import { HeldComments } from './held.tsx'
import { Thread } from './thread.tsx'

interface Props {
  /** All approved comments of the article, on whichever page. */
  count: number
  page: CommentPage
  held: PublicComment[]
  articlePath: string
  zone: string
  /** Why nobody may comment; null when comments are open. */
  closed: string | null
  /** The form. */
  children: ReactNode
}

export function Comments({ count, page, held, articlePath, zone, closed, children }: Props) {
  return (
    <section className="comments" id="comments">
      <h2>{count === 1 ? '1 comment' : `${count} comments`}</h2>
      <HeldComments comments={held} zone={zone} />
      {count === 0 && held.length === 0 && !closed && (
        <p className="empty">Nobody has commented yet. Be the first.</p>
      )}
      <Thread threads={page.threads} articlePath={articlePath} zone={zone} open={!closed} />
      <Pagination
        page={page.page}
        pages={page.pages}
        path={articlePath}
        label="Discussion"
        fragment="#comments"
      />
      {closed && <p className="closed">{closed}</p>}
      {children}
    </section>
  )
}
