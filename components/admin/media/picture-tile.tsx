import { focalClass } from '#db/media/focal.ts'
import type { LibraryRow } from '#db/media/library.ts'
import { words } from '../../ui/language.ts'

/** A picture in the grid of the library. Its link is named by what is said of it. */
export function PictureTile({ picture }: { picture: LibraryRow }) {
  const t = words('media')
  const { id, name, widths, alt, credit, decorative, originalName, focalX, focalY } = picture
  const focal = focalX === null || focalY === null ? null : { x: focalX, y: focalY }
  const file = originalName || name
  return (
    <a href={`/admin/media/${id}`} className="tile">
      <img
        src={`/uploads/${name}-${widths[0]}.webp`}
        alt=""
        loading="lazy"
        decoding="async"
        className={focalClass(focal)}
      />
      {alt !== '' && (
        <span className="tile-alt" dir="auto">
          {alt}
        </span>
      )}
      {alt === '' && (
        <span className={decorative ? 'tile-alt quiet-words' : 'tile-alt notice'}>
          {t(decorative ? 'decorative' : 'undescribed')}
        </span>
      )}
      <span className="tile-more" dir="auto">
        {credit || file}
      </span>
    </a>
  )
}
