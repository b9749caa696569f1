import type { Focal } from './focal.ts'
import type { Format } from './format.ts'

/** A picture as a page shows it: an image with its sizes, and what is said of it. */
export interface Picture {
  /** The largest file that every browser shows. */
  src: string
  srcSet: string
  /** The same in formats that not every browser knows, best first. */
  sources: { type: string; srcSet: string }[]
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  /** What has to be seen where it is cropped; none for the middle. */
  focal?: Focal
}

export interface StoredPicture {
  name: string | null
  formats: Format[] | null
  widths: number[]
  width: number | null
  height: number | null
  alt: string
  caption: string
  credit: string
  focalX?: number | null
  focalY?: number | null
}

/** @returns null for a picture whose files are not here: readers' browsers ask no other host for it */
export function toPicture(stored: StoredPicture | null): Picture | null {
  const largest = stored?.widths.at(-1)
  if (!stored?.name || !largest || !stored.width || !stored.height) return null
  const file = (width: number, format: Format) => `/uploads/${stored.name}-${width}.${format}`
  const srcSet = (format: Format) =>
    stored.widths.map((width) => `${file(width, format)} ${width}w`).join(', ')
  const better = (stored.formats ?? []).filter((format) => format !== 'webp')
  const { focalX, focalY } = stored
  const focal = typeof focalX === 'number' && typeof focalY === 'number' ? { x: focalX, y: focalY } : null
  return {
    src: file(largest, 'webp'),
    srcSet: srcSet('webp'),
    sources: better.map((format) => ({ type: `image/${format}`, srcSet: srcSet(format) })),
    width: stored.width,
    height: stored.height,
    alt: stored.alt,
    caption: stored.caption,
    credit: stored.credit,
    ...(focal && { focal }),
  }
}
