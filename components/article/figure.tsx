import type { Picture as PictureData } from '#db/media/picture.ts'
import { Picture } from '../ui/picture.tsx'

/** The picture at the head of an article. Opens large: in a dialog with JavaScript, as a file without. */
export function LeadFigure({ picture }: { picture: PictureData }) {
  return (
    <figure className="lead-figure">
      <a href={picture.src} data-lightbox="">
        <Picture picture={picture} sizes="(min-width: 64rem) 960px, 100vw" first />
        <span className="visually-hidden">Open the picture large</span>
      </a>
      {(picture.caption || picture.credit) && (
        <figcaption>
          {picture.caption} {picture.credit && <span className="credit">Photo: {picture.credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
