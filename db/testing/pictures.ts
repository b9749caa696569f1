import sharp from 'sharp'
import { seededRandom } from './random.ts'

/** Writes a PNG: `busy` has shades and grain, as photographs do; `plain` has one colour, which WebP says in fewer bytes. */
export async function drawPicture(file: string, width: number, height: number, kind: 'busy' | 'plain') {
  const { next } = seededRandom(7)
  const shade = (x: number, y: number) =>
    kind === 'plain' ? 90 : (255 * x * y) / (width * height) + 24 * (next() - 0.5)
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at += 1) {
    const grey = Math.min(255, Math.max(0, shade(at % width, Math.floor(at / width))))
    pixels.fill(grey, at * 3, at * 3 + 3)
  }
  await sharp(pixels, { raw: { width, height, channels: 3 } })
    .png()
    .toFile(file)
}
