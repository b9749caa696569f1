import type { QueuedComment } from '#db/moderation/queue.ts'
import { NO_FILTER } from '#db/moderation/filter.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { queuePath } from './queue-path.ts'
import { TABS } from './words.ts'

/** What a comment was written under and beside, for judging it without leaving the queue. */
export function Context({ comment }: { comment: QueuedComment }) {
  const { article, parent, siblings } = comment
  return (
    <details className="context">
      <summary>Context</summary>
      <p className="context-label">The article</p>
      <p className="context-standfirst">{article.standfirst || article.headline}</p>
      <p className="context-links">
        <a href={queuePath({ ...FROM_THE_START, filter: { ...NO_FILTER, article: [article.id] } })}>
          All that waits under this article
        </a>
        <a
          href={`${queuePath({ ...FROM_THE_START, filter: { ...NO_FILTER, article: [article.id] } })}#watch`}
        >
          Watch this story
        </a>
        <a href={`/admin/comments/${comment.id}/author`}>All by this commenter ({writtenInAll(comment)})</a>
      </p>
      {parent && (
        <>
          <p className="context-label">In reply to</p>
          <Other comment={parent} />
        </>
      )}
      {siblings.length > 0 && (
        <>
          <p className="context-label">Other replies</p>
          {siblings.map((sibling) => (
            <Other key={sibling.id} comment={sibling} />
          ))}
        </>
      )}
    </details>
  )
}

const FROM_THE_START = { tab: 'pending', page: 1, after: null } as const
const writtenInAll = ({ written }: QueuedComment) => Object.values(written).reduce((sum, n) => sum + n, 0)

function Other({ comment }: { comment: NonNullable<QueuedComment['parent']> }) {
  return (
    <div className="context-comment">
      <p>
        <b dir="auto">{comment.authorName}</b>{' '}
        <span className="status">{TABS[comment.status].toLowerCase()}</span>
      </p>
      <CommentText text={comment.body} inert />
    </div>
  )
}
