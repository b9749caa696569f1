import sharp from 'sharp'

interface Size {
  width: number
  height: number
}

/**
 * Cuts a picture to a shape, around what catches the eye in it, as a JPEG.
 *
 * @param file the picture
 * @param shape the size that it gets, by the size that it has, in pixels
 * @throws Error when it is no picture that can be read
 */
export async function cut(file: string, shape: (size: Size) => Size): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata()
  return await sharp(file)
    .resize({ ...shape({ width, height }), fit: 'cover', position: sharp.strategy.attention })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}
