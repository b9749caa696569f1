import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { publishedArticle } from '#db/articles/article.ts'
import { articleFace, authorFace, cardPath, listFace, logoPath, siteFace } from '#db/cards/face.ts'
import type { Db } from '#db/client.ts'
import { cropsOf } from '#db/media/crops.ts'
import { describePicture } from '#db/media/describe.ts'
import { pictureNamed } from '#db/media/named.ts'
import { readSettings, writeSetting } from '#db/settings/settings.ts'
import { addArticle, theCast } from '#db/testing/cast.ts'
import { testDb, testFolder } from '#db/testing/database.ts'
import { addPicture, setArticle, setAuthor } from '#db/testing/editing.ts'
import { drawPicture } from '#db/testing/pictures.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { cardServer } from './testing.ts'

async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const folder = testFolder()
  const uploads = join(folder, 'uploads')
  mkdirSync(uploads)
  const url = await cardServer(db, folder, uploads)
  const ask = async (path: string, init?: RequestInit) =>
    await fetch(url + path, { redirect: 'manual', ...init })
  return { db, ...cast, folder, uploads, ask }
}

async function pathOf(db: Db, section: string, slug: string): Promise<string> {
  const article = await publishedArticle(db, section, slug)
  if (!article) throw new Error('no such article')
  return cardPath(`/${section}/${slug}`, articleFace(await readSettings(db), article))
}

const sizeOf = async (response: Response) => {
  const { width, height, format } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  return `${width}x${height} ${format}`
}

describe('the card of an article', () => {
  it('is a picture that caches may keep for good, and is drawn once', async () => {
    const { db, article, ask, folder } = await newsroom()
    const path = await pathOf(db, 'city', article.slug)
    const first = await ask(path)
    expect(first.status).toBe(200)
    expect(first.headers.get('cache-control')).toContain('immutable')
    expect(first.headers.get('content-type')).toBe('image/png')
    expect(first.headers.get('x-common')).toBe('yes')
    expect(await sizeOf(first)).toBe('1200x630 png')
    expect(readdirSync(join(folder, 'cards'))).toHaveLength(1)
    const known = await ask(path, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect(known.status).toBe(304)
    const head = await ask(path, { method: 'HEAD' })
    expect(head.headers.get('content-length')).toBe(first.headers.get('content-length'))
  })

  it('has another address when its headline, its section, its authors, its picture or the newspaper’s name changes', async () => {
    const { db, article, ines, city, ask } = await newsroom()
    const paths = [await pathOf(db, 'city', article.slug)]
    await setArticle(db, article.id, { headline: 'Tram line six approved' })
    paths.push(await pathOf(db, 'city', article.slug))
    await setAuthor(db, ines.id, { name: 'Inés A. Aldous' })
    const signed = await addArticle(db, city, { headline: 'Signed', authorIds: [ines.id] })
    const before = await pathOf(db, 'city', signed.slug)
    await setAuthor(db, ines.id, { name: 'Inés Aldous' })
    expect(await pathOf(db, 'city', signed.slug)).not.toBe(before)
    await setArticle(db, article.id, { leadMediaId: await addPicture(db, 'crane') })
    paths.push(await pathOf(db, 'city', article.slug))
    await writeSetting(db, SYSTEM, 'site.name', 'The Evening Gazette')
    paths.push(await pathOf(db, 'city', article.slug))
    expect(new Set(paths).size).toBe(paths.length)
    // Whoever has shared an old one sees the new one.
    for (const old of paths.slice(0, -1)) {
      const answer = await ask(old)
      expect([answer.status, answer.headers.get('location')]).toEqual([302, paths.at(-1)])
    }
  })

  it('has its picture on it, and is of type alone while the picture’s file is missing', async () => {
    const { db, article, ask, uploads } = await newsroom()
    await setArticle(db, article.id, { leadMediaId: await addPicture(db, 'crane') })
    const path = await pathOf(db, 'city', article.slug)
    expect(path).toMatch(/\.jpg$/)
    const bare = await ask(path)
    expect(await sizeOf(bare)).toBe('1200x630 jpeg')
    await drawPicture(join(uploads, 'crane.png'), 960, 640, 'busy')
    await sharp(join(uploads, 'crane.png')).webp().toFile(join(uploads, 'crane-960.webp'))
    const whole = await ask(path)
    expect(await sizeOf(whole)).toBe('1200x630 jpeg')
    expect(whole.headers.get('etag')).not.toBe(bare.headers.get('etag'))
  })

  it.each(['draft', 'scheduled', 'unpublished', 'deleted'] as const)(
    'is not there while the article is %s, and says nothing of it',
    async (status) => {
      const { db, article, ask } = await newsroom()
      const path = await pathOf(db, 'city', article.slug)
      expect((await ask(path)).status).toBe(200)
      await setArticle(db, article.id, { status, deletedAt: status === 'deleted' ? 1 : null })
      const never = await ask('/cards/city/never-heard-of-0123456789ab.png')
      const hidden = await ask(path)
      expect([hidden.status, await hidden.text()]).toEqual([404, await never.text()])
    },
  )
})

describe('cards of other pages', () => {
  it('are there for the front page, sections, tags and authors, and the name as a logo', async () => {
    const { db, city, trams, ines, ask } = await newsroom()
    const settings = await readSettings(db)
    const tag = { ...trams, description: '' }
    for (const path of [
      cardPath('/', siteFace(settings)),
      cardPath(`/${city.slug}`, listFace(settings, { name: city.name, description: '' })),
      cardPath(`/tag/${trams.slug}`, listFace(settings, tag)),
      cardPath(`/author/${ines.slug}`, authorFace(settings, ines)),
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 200])
    expect(await sizeOf(await ask(logoPath(settings['site.name'])))).toBe('1000x240 png')
  })

  it.each([
    '/cards/',
    '/cards/x.png',
    '/cards/none-0123456789ab.png',
    '/cards/tag/none-0123456789ab.png',
    '/cards/author/none-0123456789ab.png',
    '/cards/a/b/c-0123456789ab.png',
    '/cards/%00-0123456789ab.png',
    '/cards/%zz-0123456789ab.png',
    '/cards/..%2f..%2fetc-0123456789ab.png',
    '/crops/none-16x9.jpg',
    '/crops/..%2fx-16x9.jpg',
    '/crops/crane-2x1.jpg',
  ])('are not at %s', async (path) => {
    const { ask } = await newsroom()
    expect((await ask(path)).status).toBe(404)
  })
})

describe('a picture cut to a shape', () => {
  it('has the size that pages say, and is never larger than the picture', async () => {
    const { db, ask, uploads } = await newsroom()
    await addPicture(db, 'crane')
    await drawPicture(join(uploads, 'crane.png'), 960, 640, 'busy')
    await sharp(join(uploads, 'crane.png')).webp().toFile(join(uploads, 'crane-960.webp'))
    const picture = await pictureNamed(db, 'crane')
    const crops = picture ? cropsOf(picture) : []
    expect(crops.map(({ width, height }) => [width, height])).toEqual([
      [960, 540],
      [853, 640],
      [640, 640],
    ])
    for (const { path, width, height } of crops)
      expect(await sizeOf(await ask(path))).toBe(`${width}x${height} jpeg`)
  })
  it('is cut around what has to be seen, at an address of its own', async () => {
    const { db, ask, uploads } = await newsroom()
    const id = await addPicture(db, 'crane')
    const size = { width: 480, height: 640, channels: 3 as const }
    const light = await sharp({ create: { ...size, background: 'white' } })
      .png()
      .toBuffer()
    await sharp({ create: { ...size, width: 960, background: 'black' } })
      .composite([{ input: light, left: 480, top: 0 }])
      .webp()
      .toFile(join(uploads, 'crane-960.webp'))
    const squareOf = async () => {
      const picture = await pictureNamed(db, 'crane')
      return (picture ? cropsOf(picture) : []).at(-1)?.path ?? ''
    }
    const before = await squareOf()
    expect(before).toBe('/crops/crane-1x1.jpg')
    const words = { alt: '', decorative: false, caption: '', credit: '' }
    for (const [focalX, shade] of [
      [0, 0],
      [100, 255],
    ] as const) {
      await describePicture(db, SYSTEM, { id, ...words, focalX, focalY: 50 })
      const path = await squareOf()
      expect(path).toBe(`/crops/crane-1x1-${focalX}-50.jpg`)
      const { channels } = await sharp(Buffer.from(await (await ask(path)).arrayBuffer()))
        .resize(9, 9)
        .stats()
      expect(Math.abs((channels[0]?.mean ?? 128) - shade)).toBeLessThan(90)
      const former = await ask(before)
      expect([former.status, former.headers.get('location')]).toEqual([302, path])
    }
  })
})
