import type { DeskEntry } from '#db/live/desk.ts'
import { words } from '../../ui/language.ts'
import { Time } from '../../ui/time.tsx'

/** A post as it stands, with what can be done with it. */
export function EntryLine({ entry, path, zone }: { entry: DeskEntry; path: string; zone: string }) {
  const t = words('live-desk')
  const { id, headline, bodyHtml, authorName, postedAt, updatedAt, isKey, isPinned, thumb } = entry
  const name = `post-${id}`
  return (
    <article className="live-line" aria-labelledby={name}>
      <p className="quiet-words live-facts" id={name}>
        <Time at={postedAt} zone={zone} /> <bdi>{authorName}</bdi>
        {updatedAt !== null && <span>{t('wasEdited')}</span>}
        {isKey && <b>{t('isKey')}</b>}
        {isPinned && <b>{t('isPinned')}</b>}
      </p>
      {headline !== '' && <h3 dir="auto">{headline}</h3>}
      {bodyHtml !== '' && <div className="comment-words" dangerouslySetInnerHTML={{ __html: bodyHtml }} />}
      {thumb !== null && <img className="live-thumb" src={thumb} alt="" loading="lazy" />}
      <form method="post" action={`${path}/changes`}>
        <input type="hidden" name="post" value={id} />
        <p className="presses">
          <a className="button" href={`${path}?edit=${id}#post`} aria-describedby={name}>
            {t('edit')}
          </a>
          <button type="submit" name="do" value="delete" aria-describedby={name}>
            {t('delete')}
          </button>
        </p>
      </form>
    </article>
  )
}
