import { FEED_FORMATS, feedPath, FORMAT_NAMES } from '#db/feeds/path.ts'
import { words } from '../ui/language.ts'

interface Props {
  /** Path of the page whose feeds they are; `commentsOf(…)` for those of comments. */
  page: string
  /** What they are the feeds of. */
  name: string
}

/** Tells programs where the feeds of a page are; React puts such links into the head. */
export function FeedLinks({ page, name }: Props) {
  const t = words('feeds')
  return FORMAT_NAMES.map((format) => (
    <link
      key={format}
      rel="alternate"
      type={FEED_FORMATS[format].type}
      title={t('named', { name, format: FEED_FORMATS[format].name })}
      href={feedPath(page, format)}
    />
  ))
}
