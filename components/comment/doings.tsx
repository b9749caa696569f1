import type { PublicComment } from '#db/comments/tree.ts'

/** The form that every "Recommend" on the page belongs to. */
export const RECOMMEND_FORM = 'recommend'

interface Props {
  comment: PublicComment
  articlePath: string
  /** Whether comments are open: else nobody may answer. */
  open: boolean
  /** Whether this browser has sent it and may still change it. */
  isOwn: boolean
  /** Whether its reader has just recommended it. */
  isRecommended: boolean
}

/**
 * What a reader can do about a comment. It stands on the page a hundred times, so it is as short as it can be: buttons
 * that share one form, and links that ask before they do anything.
 */
export function Doings({ comment, articlePath, open, isOwn, isRecommended }: Props) {
  const { id, authorName, recommendCount } = comment
  const own = `${articlePath}/comments/${id}/edit`
  return (
    <p className="doings">
      {open && (
        <a
          className="reply-link"
          href={`${articlePath}?reply=${id}#respond`}
          rel="nofollow"
          aria-label={`Reply to ${authorName}`}
        >
          Reply
        </a>
      )}
      {isOwn ? (
        <>
          <a href={own}>Edit</a>
          <a href={`${own}?delete#delete`}>Delete</a>
        </>
      ) : (
        <>
          <button form={RECOMMEND_FORM} name="comment" value={id} aria-pressed={isRecommended || undefined}>
            Recommend{recommendCount > 0 && ` ${recommendCount.toLocaleString('en')}`}
          </button>
          <a href={`/comments/${id}/report`} rel="nofollow">
            Report
          </a>
          <a href={`/comments/${id}/mute`} rel="nofollow">
            Mute
          </a>
        </>
      )}
    </p>
  )
}
