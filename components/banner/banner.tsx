import type { Banner as BannerData } from '#db/banner/banner.ts'
import { words } from '../ui/language.ts'

/** What is breaking, above a page. Said by a screen reader when it has a moment, and not in the middle of a word. */
export function Banner({ banner }: { banner: BannerData | null }) {
  if (!banner) return null
  const { text, link } = banner
  return (
    <div className="banner" role="status">
      <p>
        <b>{words('banner')('breaking')}</b>{' '}
        {link === '' ? (
          <span dir="auto">{text}</span>
        ) : (
          <a href={link} dir="auto">
            {text}
          </a>
        )}
      </p>
    </div>
  )
}
