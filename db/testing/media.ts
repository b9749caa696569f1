import { deflateSync, crc32 } from 'node:zlib'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { addPicture, type Added } from '../media/add.ts'
import type { Db } from '../client.ts'
import type { Viewer } from '../users/viewer.ts'
import { NOW } from './cast.ts'
import { testFolder } from './database.ts'
import { drawPicture } from './pictures.ts'

/** Where pictures of a test lie, and where they come from. */
export interface Darkroom {
  uploads: string
  between: string
  /** Writes a file as somebody would send it. @returns its path */
  file: (name: string, bytes: Buffer | string) => string
  /** A photograph, different for each shade. */
  photo: (shade?: number) => Promise<Buffer>
  /** Adds a picture. */
  add: (viewer: Viewer, name: string, bytes: Buffer | string) => Promise<Added>
}

export function darkroom(db: Db): Darkroom {
  const folder = testFolder()
  const [uploads, between] = [join(folder, 'uploads'), join(folder, 'between')]
  for (const path of [uploads, between]) mkdirSync(path)
  let sent = 0
  const file = (name: string, bytes: Buffer | string) => {
    const path = join(between, `${(sent += 1)}-${name}`)
    writeFileSync(path, bytes)
    return path
  }
  return {
    uploads,
    between,
    file,
    photo: async (shade = 90) => await photo(shade),
    add: async (viewer, name, bytes) =>
      await addPicture(db, viewer, { path: file(name, bytes), originalName: name, uploads, between }, NOW),
  }
}

/** A small JPEG of one colour, with a gradient in it. */
export async function photo(shade: number, width = 120, height = 80): Promise<Buffer> {
  const background = { r: shade, g: 255 - shade, b: (shade * 7) % 256 }
  return await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** The busy picture of `drawPicture`, as a JPEG that says where it was taken, and that it lies on its side. */
export async function telltalePhoto(): Promise<Buffer> {
  const path = join(testFolder(), 'busy.png')
  await drawPicture(path, 180, 120, 'busy')
  return await sharp(readFileSync(path))
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
