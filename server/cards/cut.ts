import sharp, { type Sharp } from 'sharp'
import { around, type Focal } from '#db/media/focal.ts'

interface Size {
  width: number
  height: number
}

/**
 * Cuts a picture to a shape, around what somebody said has to be seen or else what catches the eye in it, as a JPEG.
 *
 * @param file the picture
 * @param shape the size that it gets, by the size that it has, in pixels
 * @param focal what has to be seen of it
 * @throws Error when it is no picture that can be read
 */
export async function cut(file: string, shape: (size: Size) => Size, focal?: Focal): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata()
  const cropped = await cropTo(file, shape({ width, height }), focal)
  return await cropped.jpeg({ quality: 82, mozjpeg: true }).toBuffer()
}

/** A picture that fills a size. @param focal what has to be seen of it; else it is what catches the eye */
export async function cropTo(file: string, size: Size, focal?: Focal): Promise<Sharp> {
  if (!focal) return sharp(file).resize({ ...size, fit: 'cover', position: sharp.strategy.attention })
  const { width, height } = await sharp(file).metadata()
  return sharp(file)
    .extract(around(focal, { width, height }, size))
    .resize({ ...size, fit: 'fill' })
}
