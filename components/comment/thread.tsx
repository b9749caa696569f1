import type { ThreadNode } from '#db/comments/tree.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Time } from '../ui/time.tsx'
import { CommentText } from './comment-text.tsx'

interface Props {
  threads: ThreadNode[]
  articlePath: string
  zone: string
  /** No reply links under a closed article. */
  open: boolean
}

/** Comments and their replies, oldest first. */
export function Thread({ threads, ...context }: Props) {
  return (
    <ol className="thread">
      {threads.map((node) => (
        <li key={node.id}>
          {node.comment ? (
            <Comment node={node} {...context} />
          ) : (
            <p className="withdrawn">This comment is no longer available.</p>
          )}
          {node.replies.length > 0 && <Thread threads={node.replies} {...context} />}
        </li>
      ))}
    </ol>
  )
}

function Comment({ node, articlePath, zone, open }: { node: ThreadNode } & Omit<Props, 'threads'>) {
  const { comment, replyingTo } = node
  if (!comment) return null
  return (
    <article className="comment" id={`comment-${comment.id}`} tabIndex={-1} data-nosnippet="">
      <header>
        <Avatar name={comment.authorName} />
        <p>
          <b className="comment-author" dir="auto">
            {comment.authorName}
          </b>
          <a className="comment-link" href={`/comments/${comment.id}`} rel="nofollow">
            <Time at={comment.createdAt} zone={zone} ago />
            <span className="visually-hidden">, link to what {comment.authorName} wrote</span>
          </a>
        </p>
      </header>
      {replyingTo && (
        <p className="replying-to">
          replying to{' '}
          <a href={`#comment-${replyingTo.id}`} dir="auto">
            {replyingTo.name}
          </a>
        </p>
      )}
      <CommentText text={comment.body} />
      {open && (
        <a
          className="reply-link"
          href={`${articlePath}?reply=${comment.id}#respond`}
          rel="nofollow"
          aria-label={`Reply to ${comment.authorName}`}
        >
          Reply
        </a>
      )}
    </article>
  )
}
