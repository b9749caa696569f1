/** A picture as a page shows it: an image with its sizes, and what is said of it. */
export interface Picture {
  src: string
  srcSet: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
}

interface StoredPicture {
  name: string | null
  format: string
  widths: number[]
  width: number | null
  height: number | null
  alt: string
  caption: string
  credit: string
}

/** @returns null for a picture whose files are not here: readers' browsers ask no other host for it */
export function toPicture(stored: StoredPicture | null): Picture | null {
  const largest = stored?.widths.at(-1)
  if (!stored?.name || !largest || !stored.width || !stored.height) return null
  const file = (width: number) => `/uploads/${stored.name}-${width}.${stored.format}`
  return {
    src: file(largest),
    srcSet: stored.widths.map((width) => `${file(width)} ${width}w`).join(', '),
    width: stored.width,
    height: stored.height,
    alt: stored.alt,
    caption: stored.caption,
    credit: stored.credit,
  }
}
