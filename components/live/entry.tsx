import type { LiveEntry } from '#db/live/read.ts'
import { entryAnchor, entryPath } from '#db/live/path.ts'
import { withEmbeds } from '#db/text/html/show-embeds.ts'
import { embedWords } from '../article/embed-words.ts'
import { words } from '../ui/language.ts'
import { Picture } from '../ui/picture.tsx'
import { Time } from '../ui/time.tsx'
import { writtenIn } from '../ui/written-in.ts'

interface Props {
  entry: LiveEntry
  language: string | null
  zone: string
  heading?: 'h2' | 'h3'
}

/** A post of a live blog, under its time, which is its lasting address. */
export function Update({ entry, language, zone, heading: Heading = 'h3' }: Props) {
  const t = words('live')
  const { id, headline, bodyHtml, picture, authorName, postedAt, updatedAt, isKey, isPinned } = entry
  return (
    <article className={classOf(entry)} id={entryAnchor(id)} tabIndex={-1}>
      <p className="update-meta">
        <a href={entryPath(id)}>
          <Time at={postedAt} zone={zone} ago />
        </a>
        {isPinned && <b>{t('pinned')}</b>}
        {isKey && <b>{t('key')}</b>}
        {authorName !== '' && <bdi>{authorName}</bdi>}
      </p>
      {headline !== '' && <Heading {...writtenIn(language)}>{headline}</Heading>}
      {bodyHtml !== '' && (
        <div
          className="body"
          {...writtenIn(language)}
          dangerouslySetInnerHTML={{ __html: withEmbeds(bodyHtml, embedWords(language)) }}
        />
      )}
      {picture && (
        <figure>
          <Picture picture={picture} sizes="(min-width: 64rem) 640px, 100vw" />
          {(picture.caption || picture.credit) && (
            <figcaption>
              {picture.caption}{' '}
              {picture.credit && (
                <span className="credit">{words('articles')('photo', { credit: picture.credit })}</span>
              )}
            </figcaption>
          )}
        </figure>
      )}
      {updatedAt !== null && (
        <p className="update-edited">
          {t.rich('edited', { time: () => <Time at={updatedAt} zone={zone} /> })}
        </p>
      )}
    </article>
  )
}

function classOf({ isKey, isPinned }: LiveEntry): string {
  if (isPinned) return 'update update-pinned'
  return isKey ? 'update update-key' : 'update'
}
