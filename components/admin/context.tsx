import type { QueuedComment } from '#db/moderation/queue.ts'
import { NO_FILTER } from '#db/moderation/filter.ts'
import { CommentText } from '../comment/comment-text.tsx'
import { words } from '../ui/language.ts'
import { queuePath } from './queue-path.ts'

/** What a comment was written under and beside, for judging it without leaving the queue. */
export function Context({ comment }: { comment: QueuedComment }) {
  const t = words('queue')
  const { article, parent, siblings } = comment
  return (
    <details className="context">
      <summary>{t('context.title')}</summary>
      <p className="context-label">{t('context.article')}</p>
      <p className="context-standfirst">{article.standfirst || article.headline}</p>
      <p className="context-links">
        <a href={queuePath({ ...FROM_THE_START, filter: { ...NO_FILTER, article: [article.id] } })}>
          {t('context.allThatWaits')}
        </a>
        <a
          href={`${queuePath({ ...FROM_THE_START, filter: { ...NO_FILTER, article: [article.id] } })}#watch`}
        >
          {t('context.watch')}
        </a>
        <a href={`/admin/comments/${comment.id}/author`}>
          {t('context.allBy', { count: writtenInAll(comment) })}
        </a>
      </p>
      {parent && (
        <>
          <p className="context-label">{t('context.inReplyTo')}</p>
          <Other comment={parent} />
        </>
      )}
      {siblings.length > 0 && (
        <>
          <p className="context-label">{t('context.others')}</p>
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
        <span className="status">{words('queue')(`status.${comment.status}`)}</span>
      </p>
      <CommentText text={comment.body} inert />
    </div>
  )
}
