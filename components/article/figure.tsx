import type { Picture as PictureData } from '#db/media/picture.ts'
import { words } from '../ui/language.ts'
import { Picture } from '../ui/picture.tsx'

/** The picture at the head of an article. Opens large: in a dialog with JavaScript, as a file without. */
export function LeadFigure({ picture }: { picture: PictureData }) {
  const t = words('articles')
  return (
    <figure className="lead-figure">
      <a href={picture.src} data-lightbox={t('picture')} data-close={t('close')}>
        <Picture picture={picture} sizes="(min-width: 64rem) 960px, 100vw" first />
        <span className="visually-hidden">{t('openPicture')}</span>
      </a>
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption}{' '}
          {picture.credit && <span className="credit">{t('photo', { credit: picture.credit })}</span>}
        </figcaption>
      )}
    </figure>
  )
}
