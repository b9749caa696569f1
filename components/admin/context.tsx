import type { QueuedComment } from '#db/moderation/queue.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { TABS } from './words.ts'

/** What a comment was written under and beside, for judging it without leaving the queue. */
export function Context({ comment }: { comment: QueuedComment }) {
  const { article, parent, siblings } = comment
  return (
    <details className="context">
      <summary>Context</summary>
      <p className="context-label">The article</p>
      <p className="context-standfirst">{article.standfirst || article.headline}</p>
      {parent && (
        <>
          <p className="context-label">Answers</p>
          <Other comment={parent} />
        </>
      )}
      {siblings.length > 0 && (
        <>
          <p className="context-label">Other answers</p>
          {siblings.map((sibling) => (
            <Other key={sibling.id} comment={sibling} />
          ))}
        </>
      )}
    </details>
  )
}

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
