import type { ToConfirm } from '#db/commenters/confirm.ts'
import { words } from '../ui/language.ts'
import { Notice } from './notice.tsx'
import { Quoted } from './quoted.tsx'

interface Props {
  comment: ToConfirm
  keyOfLink: string
  zone: string
}

/** One button: the mailbox's owner says that a comment is his. */
export function ConfirmForm({ comment, keyOfLink, zone }: Props) {
  const t = words('own')
  const { path, headline } = comment.article
  return (
    <Notice title={t('isItYours')}>
      <p>{t.rich('sentUnderYours', { article: () => <a href={path}>{headline}</a> })}</p>
      <Quoted name={comment.name} body={comment.body} at={comment.createdAt} zone={zone} />
      <p>{t('confirmMeans')}</p>
      <form method="post" action="/commenter/confirmed">
        <input type="hidden" name="key" value={keyOfLink} />
        <p className="tick">
          <label>
            <input type="checkbox" name="remember" value="yes" /> {t('rememberMe')}
          </label>
        </p>
        <button type="submit" className="primary">
          {comment.isConfirmed ? t('goToComments') : t('yesMine')}
        </button>
      </form>
    </Notice>
  )
}
