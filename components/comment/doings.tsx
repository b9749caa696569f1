import type { PublicComment } from '#db/comments/tree.ts'
import { words } from '../ui/language.ts'
import { number } from '../ui/numbers.ts'

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
  const t = words('comments')
  const { id, authorName, recommendCount } = comment
  const own = `${articlePath}/comments/${id}/edit`
  return (
    <p className="doings">
      {open && (
        <a
          className="reply-link"
          href={`${articlePath}?reply=${id}#respond`}
          rel="nofollow"
          aria-label={t('replyTo', { name: authorName })}
        >
          {t('reply')}
        </a>
      )}
      {isOwn ? (
        <>
          <a href={own}>{t('edit')}</a>
          <a href={`${own}?delete#delete`}>{t('delete')}</a>
        </>
      ) : (
        <>
          <button form={RECOMMEND_FORM} name="comment" value={id} aria-pressed={isRecommended || undefined}>
            {t('recommend')}
            {recommendCount > 0 && ` ${number(recommendCount)}`}
          </button>
          <a href={`/comments/${id}/report`} rel="nofollow">
            {t('report')}
          </a>
          <a href={`/comments/${id}/mute`} rel="nofollow">
            {t('mute')}
          </a>
        </>
      )}
    </p>
  )
}
