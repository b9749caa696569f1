import type { ReactNode } from 'react'
import type { PublicComment, ThreadNode } from '#db/comments/tree.ts'
import { Avatar } from '../ui/avatar.tsx'
import { words } from '../ui/language.ts'
import { Time } from '../ui/time.tsx'
import { Badge } from './badge.tsx'
import { CommentText } from './comment-text.tsx'
import { Doings } from './doings.tsx'

/** What only the reader of this page sees; empty on the page that is kept for all. */
export interface ForReader {
  /** Ids of comments that this browser has sent and may still change. */
  own: ReadonlySet<number>
  /** Ids of comments whose authors he has muted. */
  muted: ReadonlySet<number>
  /** The comment that he has just recommended. */
  recommended: number | null
}

interface Props {
  threads: ThreadNode[]
  articlePath: string
  zone: string
  /** No reply links under a closed article. */
  open: boolean
  reader: ForReader
  /** What a moderator can do with a comment where it stands. */
  tools?: (comment: PublicComment) => ReactNode
}

/** Comments and their replies, oldest first. */
export function Thread({ threads, ...context }: Props) {
  return (
    <ol className="thread">
      {threads.map((node) => (
        <li key={node.id}>
          {node.comment ? (
            <Comment comment={node.comment} replyingTo={node.replyingTo} {...context} />
          ) : (
            <p className="withdrawn">{words('comments')('noLonger')}</p>
          )}
          {node.replies.length > 0 && <Thread threads={node.replies} {...context} />}
        </li>
      ))}
    </ol>
  )
}

interface CommentProps extends Omit<Props, 'threads'> {
  comment: PublicComment
  replyingTo: ThreadNode['replyingTo']
}

function Comment({ comment, replyingTo, articlePath, zone, open, reader, tools }: CommentProps) {
  const t = words('comments')
  const isMuted = reader.muted.has(comment.id)
  return (
    <article className="comment" id={`comment-${comment.id}`} tabIndex={-1} data-nosnippet="">
      {isMuted ? (
        <details className="muted">
          <summary>{t.rich('muted', { name: () => <bdi>{comment.authorName}</bdi> })}</summary>
          <Words comment={comment} zone={zone} replyingTo={replyingTo} />
          <p className="doings">
            <a href="/commenter/muted">{t('unmute')}</a>
          </p>
        </details>
      ) : (
        <>
          <Words comment={comment} zone={zone} replyingTo={replyingTo} />
          <Doings
            comment={comment}
            articlePath={articlePath}
            open={open}
            isOwn={reader.own.has(comment.id)}
            isRecommended={reader.recommended === comment.id}
          />
        </>
      )}
      {tools?.(comment)}
    </article>
  )
}

function Words({ comment, zone, replyingTo }: Pick<CommentProps, 'comment' | 'zone' | 'replyingTo'>) {
  const t = words('comments')
  return (
    <>
      <header>
        <Avatar name={comment.authorName} />
        <p>
          <b className="comment-author" dir="auto">
            {comment.authorName}
          </b>
          <Badge badge={comment.badge} />
          {comment.isConfirmed && <Confirmed />}
          <br />
          <a className="comment-link" href={`/comments/${comment.id}`} rel="nofollow">
            <Time at={comment.createdAt} zone={zone} ago />
            <span className="visually-hidden">{t('linkTo', { name: comment.authorName })}</span>
          </a>
          {comment.editedAt !== null && <span className="edited"> {t('edited')}</span>}
        </p>
      </header>
      {replyingTo && (
        <p className="replying-to">
          {t.rich('replyingTo', {
            name: () => (
              <a href={`#comment-${replyingTo.id}`} dir="auto">
                {replyingTo.name}
              </a>
            ),
          })}
        </p>
      )}
      <CommentText text={comment.body} />
    </>
  )
}

/** Beside a name that its owner has confirmed by mail. It is drawn by the page and cannot be typed: names are text. */
function Confirmed() {
  const t = words('comments')
  return (
    <span className="confirmed" role="img" aria-label={t('confirmed')} title={t('confirmedTitle')}>
      ✔
    </span>
  )
}
