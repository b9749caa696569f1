import type { Focal } from './focal.ts'
import type { Picture } from './picture.ts'

/** Shapes in which search engines show pictures beside headlines. */
export const RATIOS = { '16x9': 16 / 9, '4x3': 4 / 3, '1x1': 1 } as const
export type Ratio = keyof typeof RATIOS
/** Wider ones are made smaller wherever they are shown. */
const WIDEST = 1200

export interface Crop {
  path: string
  /** In pixels. */
  width: number
  height: number
}

/** A picture in each of these shapes, as large as it can be without being made larger. */
export function cropsOf(picture: Picture): Crop[] {
  const [, name = '', width = '0'] = /([^/]+)-(\d+)\.webp$/.exec(picture.src) ?? []
  const height = Math.round((Number(width) * picture.height) / picture.width)
  return Object.keys(RATIOS).map((ratio) => ({
    path: cropPath(name, ratio as Ratio, picture.focal),
    ...cropSize(ratio as Ratio, { width: Number(width), height }),
  }))
}

/**
 * Where a crop stands. Around another point it is another picture, and has another address: browsers keep each for good.
 *
 * @param name of the picture's files
 */
export function cropPath(name: string, ratio: Ratio, focal: Focal | undefined): string {
  const point = focal ? `-${focal.x}-${focal.y}` : ''
  return `/crops/${encodeURIComponent(name)}-${ratio}${point}.jpg`
}

/** @param from the file that is cut, in pixels */
export function cropSize(ratio: Ratio, from: { width: number; height: number }) {
  const shape = RATIOS[ratio]
  const width = Math.max(1, Math.min(WIDEST, from.width, Math.floor(from.height * shape)))
  return { width, height: Math.max(1, Math.round(width / shape)) }
}
