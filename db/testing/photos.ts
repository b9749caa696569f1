import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { temporaryFolder } from './folder.ts'
import { drawPicture } from './pictures.ts'

/** A small JPEG of one colour, with a gradient in it. */
export async function photo(shade: number, width = 120, height = 80): Promise<Buffer> {
  const background = { r: shade, g: 255 - shade, b: (shade * 7) % 256 }
  return await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** The busy picture of `drawPicture`, as a JPEG that says where it was taken, and that it lies on its side. */
export async function telltalePhoto(): Promise<Buffer> {
  const folder = temporaryFolder()
  const path = join(folder.path, 'busy.png')
  await drawPicture(path, 180, 120, 'busy')
  const drawn = readFileSync(path)
  folder.remove()
  return await sharp(drawn)
    .withExif({
      IFD0: { Copyright: 'Ines Aldous', Make: 'Camera', Model: 'Telltale' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .withMetadata({ orientation: 6, icc: 'p3' })
    .jpeg()
    .toBuffer()
}

/**
 * A PNG that says that it is so large, whatever it holds: its pixels, all of one colour, take next to nothing.
 *
 * @param rows how many of them are really there
 */
export function paddedPng(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const pixels = deflateSync(Buffer.alloc(rows * (Math.ceil(width / 8) + 1)))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))],
  ])
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
