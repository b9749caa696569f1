import { dateAndTime } from '../ui/dates.ts'
import { words } from '../ui/language.ts'

interface Props {
  /** When the link ends; null for the desk's own. */
  until: number | null
  /** Path of the article, where readers have it already, or an earlier state of it. */
  publicPath: string | null
  /** Whether readers have something else there. */
  isChanged: boolean
  zone: string
}

/** Says on every screen, and on paper, that this is a preview, and of what: of something that readers do not have, or of what they have. */
export function PreviewBar({ until, publicPath, isChanged, zone }: Props) {
  const t = words('preview')
  const ofPublished = isChanged ? t('changesNotPublished') : t('nothingChanged')
  return (
    <>
      <div className="preview-bar" role="note">
        <p>
          <b>{t('preview')}</b> {publicPath === null ? t('notPublished') : ofPublished}{' '}
          {until !== null && t('linkUntil', { time: dateAndTime(until, zone) })}{' '}
          {publicPath !== null && <a href={publicPath}>{t('readPublished')}</a>}
        </p>
      </div>
      <div className="preview-mark" data-mark={t('preview')} />
    </>
  )
}

/** Where the comments are, or will be. */
export function NoComments({ isPublished }: { isPublished: boolean }) {
  const t = words('preview')
  return (
    <section className="comments" aria-labelledby="comments">
      <h2 id="comments">{t('comments')}</h2>
      <p className="empty">{t(isPublished ? 'commentsThere' : 'commentsLater')}</p>
    </section>
  )
}

/** At a link that works no more. */
export function PreviewOver() {
  const t = words('preview')
  return (
    <div className="listing">
      <header className="listing-head">
        <h1>{t('over')}</h1>
      </header>
      <p>{t('overWhy')}</p>
    </div>
  )
}
