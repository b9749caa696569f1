import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { cardPath, logoPath, versionOf } from '#db/cards/face.ts'
import { faceOf } from '#db/cards/find.ts'
import type { Db } from '#db/client.ts'
import { cropPath, cropSize, RATIOS, type Ratio } from '#db/media/crops.ts'
import { pictureFormerlyNamed, pictureNamed } from '#db/media/named.ts'
import { readSettings } from '#db/settings/settings.ts'
import { FOR_GOOD } from '../assets/assets.ts'
import type { RawHeaders } from '../front/headers.ts'
import { isKnown } from '../front/send.ts'
import { keepPictures } from './kept.ts'

/** Bytes; about 3,000 cards or 2,000 articles' crops. */
const MOST_KEPT = 256 * 1024 * 1024
const CARD = /^\/cards\/(.+)-[0-9a-f]{12}\.(png|jpg)$/
const CROP = /^\/crops\/(.+)-(16x9|4x3|1x1)(?:-\d{1,3}-\d{1,3})?\.jpg$/

/** What stands at an address: a picture by its name and how it is made, or the address that it has now. */
type Found = { name: string; make: () => Promise<Buffer> } | { movedTo: string }

interface Options {
  /** The data folder. */
  folder: string
  /** Where pictures of articles lie. */
  uploads: string
  /** Headers of every answer. */
  common: RawHeaders
}

/**
 * Answers requests for pictures that are drawn or cut here: the card by which a page is shown elsewhere, the newspaper's
 * name, and articles' pictures in the shapes that search engines want. Only of what the public may read.
 *
 * @returns a function that says whether it was asked for one
 */
export function createCards(db: Db, { folder, uploads, common }: Options) {
  const cards = keepPictures(join(folder, 'cards'), MOST_KEPT)
  const crops = keepPictures(join(folder, 'crops'), MOST_KEPT)

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const isCard = path.startsWith('/cards/')
    if (!isCard && !path.startsWith('/crops/')) return false
    const found = await (isCard ? cardAt(db, path, uploads) : cropAt(db, path, uploads))
    if (!found) {
      response.writeHead(404, ['content-type', 'text/plain; charset=utf-8', ...common])
      response.end('No such picture.\n')
      return true
    }
    if ('movedTo' in found) {
      // For a moment: the next headline has another address.
      const head = ['location', found.movedTo, 'cache-control', 'public, max-age=60', ...common]
      response.writeHead(302, head).end()
      return true
    }
    const etag = `"${encodeURIComponent(found.name)}"`
    const head = [
      ...['content-type', found.name.endsWith('png') ? 'image/png' : 'image/jpeg', 'etag', etag],
      ...['cache-control', FOR_GOOD, 'cross-origin-resource-policy', 'cross-origin', ...common],
    ]
    if (isKnown(etag, request.headers['if-none-match'])) {
      response.writeHead(304, head).end()
      return true
    }
    const picture = await (isCard ? cards : crops).get(found.name, found.make, () => response.destroyed)
    if (!picture) return true
    response.writeHead(200, [...head, 'content-length', String(picture.length)])
    response.end(request.method === 'HEAD' ? undefined : picture)
    return true
  }
}

async function cardAt(db: Db, path: string, uploads: string): Promise<Found | null> {
  const name = CARD.exec(path)?.[1]
  if (name === undefined) return null
  if (name === '_logo') {
    const site = (await readSettings(db))['site.name']
    const make = async () => await (await import('./draw.ts')).drawLogo(site)
    return at(path, logoPath(site), { name: logoPath(site).split('/').at(-1) ?? '', make })
  }
  const segments = segmentsOf(name)
  const face = segments && (await faceOf(db, segments))
  if (!face) return null
  const file = face.picture === null ? null : join(uploads, face.picture)
  const isThere = file !== null && existsSync(file)
  const make = async () => {
    const { drawType, drawWithPicture, asJpeg } = await import('./draw.ts')
    if (file === null) return await drawType(face)
    return isThere ? await drawWithPicture(face, file) : await asJpeg(await drawType(face))
  }
  const extension = face.picture === null ? 'png' : 'jpg'
  // A picture whose file is not there now may be there later.
  const kept = `${versionOf(face)}${file === null || isThere ? '' : '-bare'}.${extension}`
  return at(path, cardPath(`/${segments.join('/')}`, face), { name: kept, make })
}

/** @param now the address that the picture has */
const at = (asked: string, now: string, found: Found): Found => (asked === now ? found : { movedTo: now })

/** However much of them is escaped. */
const same = (one: string, other: string) => decodeURIComponent(one) === decodeURIComponent(other)

async function cropAt(db: Db, path: string, uploads: string): Promise<Found | null> {
  const [, escaped = '', shape = ''] = CROP.exec(path) ?? []
  const name = segmentsOf(escaped)?.[0]
  if (name === undefined || !(shape in RATIOS)) return null
  const ratio = shape as Ratio
  const picture = (await pictureNamed(db, name)) ?? (await pictureFormerlyNamed(db, name))
  if (!picture) return null
  const stored = picture.src.split('/').at(-1) ?? ''
  const file = join(uploads, stored)
  if (!existsSync(file)) return null
  const now = cropPath(stored.replace(/-\d+\.webp$/, ''), ratio, picture.focal)
  const make = async () => {
    const { cut } = await import('./cut.ts')
    return await cut(file, (size) => cropSize(ratio, size), picture.focal)
  }
  const kept = decodeURIComponent(now.split('/').at(-1) ?? '')
  return same(path, now) ? { name: kept, make } : { movedTo: now }
}

/** @returns null for what is no path of a page */
function segmentsOf(name: string): string[] | null {
  if (name === '_site') return []
  try {
    const segments = name.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'))
    return segments.every((segment) => segment !== '' && !segment.includes('/')) ? segments : null
  } catch {
    return null
  }
}
