import type { ReactNode } from 'react'
import type { Picture as PictureData } from '#db/media/picture.ts'
import { Picture } from '../ui/picture.tsx'

/** An author's picture beside what is said of him; the same columns as a story of a list. */
export function Portrait({ picture, children }: { picture: PictureData; children: ReactNode }) {
  return (
    <div className="story story-row">
      <div className="story-picture">
        <Picture picture={picture} sizes="(min-width: 40rem) 180px, 112px" first />
      </div>
      <div className="story-words">{children}</div>
    </div>
  )
}
