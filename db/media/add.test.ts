import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { media } from '../schema/index.ts'
import { addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { darkroom } from '../testing/media.ts'
import { chunk, paddedPng, photo, telltalePhoto } from '../testing/photos.ts'
import { SYSTEM } from '../users/viewer.ts'
import { readPicture } from './intake/read.ts'
import { inTurn } from './intake/turn.ts'
import { pictureById } from './library.ts'

const WIDE = 'WIDE'.repeat(3)
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
const PNG_MARK = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

async function room() {
  const db = await testDb()
  const dark = darkroom(db)
  const files = () => readdirSync(dark.uploads).toSorted()
  return { db, files, ...dark }
}

describe('a picture that is added', () => {
  it('is kept in our formats and widths, with who added it and what its file was called', async () => {
    const { db, add, files, uploads } = await room()
    const ines = await addStaff(db, 'Ines', 'contributor')
    const added = await add(ines, 'C:\\Photos\\Der Krän\u202E.JPG', await telltalePhoto())
    expect(added).toEqual({ ok: true, id: 1, known: false, moved: false })
    const row = await pictureById(db, 1)
    expect(row).toMatchObject({
      ...{ originalName: 'Der Krän.JPG', addedBy: ines.id, addedByName: 'Ines', createdAt: NOW },
      ...{ formats: ['avif', 'webp'], widths: [120], width: 120, height: 180, alt: '', decorative: false },
    })
    expect(row?.name).toMatch(/^der-kraen-[0-9a-f]{12}$/)
    expect(files()).toEqual([`${row?.name}-120.avif`, `${row?.name}-120.webp`])
    const sizes = files().map((file) => readFileSync(join(uploads, file)).length)
    expect(row?.bytes).toBe(sizes.reduce((sum, size) => sum + size))
  })

  it('stands upright, and says neither where it was taken nor with what', async () => {
    const { add, files, uploads } = await room()
    const photo = await telltalePhoto()
    expect(await sharp(photo).metadata()).toMatchObject({ orientation: 6, width: 180, height: 120 })
    expect(photo.includes('Telltale')).toBe(true)
    await add(SYSTEM, 'a.jpg', photo)
    for (const file of files()) {
      const kept = await sharp(join(uploads, file)).metadata()
      expect(kept).toMatchObject({ width: 120, height: 180 })
      expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(Array(5).fill(undefined))
      expect(readFileSync(join(uploads, file)).includes('Telltale')).toBe(false)
    }
  })

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)(
    'may be a %s, whatever it is called',
    async (kind) => {
      const { add } = await room()
      const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
        .toFormat(kind)
        .toBuffer()
      expect(await add(SYSTEM, 'report.pdf', bytes)).toMatchObject({ ok: true })
    },
  )

  it('stands still: of one that moves the first picture is kept', async () => {
    const { add, files, uploads } = await room()
    const frames = Buffer.alloc(20 * 40 * 3).fill(200, 20 * 20 * 3)
    const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
      .gif({ delay: [90, 90] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    expect(await add(SYSTEM, 'cat.gif', moving)).toMatchObject({ ok: true, moved: true })
    const { dominant } = await sharp(join(uploads, files()[0] ?? '')).stats()
    expect(dominant.r).toBeLessThan(30)
  })

  it('keeps what is transparent', async () => {
    const { add, files, uploads } = await room()
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    await add(
      SYSTEM,
      'logo.png',
      await sharp({ create: { width: 9, height: 9, channels: 4, background: clear } })
        .png()
        .toBuffer(),
    )
    for (const file of files()) expect((await sharp(join(uploads, file)).metadata()).hasAlpha).toBe(true)
  })

  it('is found when it is here already, whoever sends it and however it is called', async () => {
    const { db, add, files } = await room()
    const bytes = await photo(10)
    const added = await Promise.all([add(SYSTEM, 'a.jpg', bytes), add(SYSTEM, 'b.jpg', bytes)])
    expect(added).toContainEqual({ ok: true, id: 1, known: false, moved: false })
    expect(added).toContainEqual({ ok: true, id: 1, known: true, moved: false })
    expect(await db.read.select({ id: media.id }).from(media)).toHaveLength(1)
    expect(files().length).toBeLessThanOrEqual(2)
  })
})

describe('what hides in a file', () => {
  it('behind a picture stays behind, be it a page or an archive', async () => {
    const { add, files, uploads } = await room()
    const page = `<!doctype html><script>alert("${WIDE}")</script>`
    const jpeg = Buffer.concat([await photo(20), Buffer.from(page), Buffer.from(`PK\x03\x04${WIDE}`)])
    expect(await add(SYSTEM, 'both.jpg', jpeg)).toMatchObject({ ok: true })
    const png = await sharp(await photo(30))
      .png()
      .toBuffer()
    const end = png.length - 12
    const spoken = Buffer.concat([
      ...[png.subarray(0, end), chunk('tEXt', Buffer.from(`Comment\0${page}`)), png.subarray(end)],
    ])
    expect(await add(SYSTEM, 'both.png', spoken)).toMatchObject({ ok: true })
    for (const file of files()) {
      const kept = readFileSync(join(uploads, file))
      expect(kept.includes(WIDE) || kept.includes('script')).toBe(false)
    }
  })

  it('takes no more than a bound, if it only unpacks to very much', async () => {
    const { add } = await room()
    const png = await sharp(await photo(40))
      .png()
      .toBuffer()
    const bomb = deflateSync(Buffer.alloc(300 * 1024 * 1024))
    const head = png.subarray(0, 33)
    for (const [type, before] of [
      ['zTXt', 'Comment\0\0'],
      ['iCCP', 'profile\0\0'],
    ] as const) {
      const packed = chunk(type, Buffer.concat([Buffer.from(before, 'latin1'), bomb]))
      const added = await add(SYSTEM, `${type}.png`, Buffer.concat([head, packed, png.subarray(33)]))
      // Decoders leave such a part out, or the picture with it; either is quick.
      if (!added.ok) expect(['broken', 'too-heavy']).toContain(added.reason)
    }
  })
})

describe('a file is refused', () => {
  let jpeg: Buffer
  beforeAll(async () => void (jpeg = await photo(50, 400, 300)))
  const cases: [string, string, () => Promise<Buffer | string> | Buffer | string, string][] = [
    ['of more than 40 megapixels', 'a.png', () => paddedPng(6_500, 6_400), 'too-large'],
    [
      'that claims a size that no picture has',
      'a.png',
      () => paddedPng(2_000_000_000, 2_000_000_000, 1),
      'broken',
    ],
    ['that is higher than what can be written', 'a.png', () => paddedPng(100, 30_000), 'too-tall'],
    ['that ends too early', 'a.jpg', () => jpeg.subarray(0, jpeg.length - 300), 'broken'],
    ['of which most rows are missing', 'a.png', () => paddedPng(1_000, 1_000, 10), 'broken'],
    [
      'of which only the beginning is a picture',
      'a.png',
      () => Buffer.concat([PNG_MARK, Buffer.from(SVG)]),
      'broken',
    ],
    ['that is empty', 'a.jpg', () => '', 'unknown'],
    ['that is a drawing in SVG', 'a.svg', () => SVG, 'svg'],
    ['that is SVG by another name', 'a.jpg', () => `\uFEFF<?xml version="1.0"?><!-- x -->\n${SVG}`, 'svg'],
    ['that is SVG in UTF-16', 'a.png', () => Buffer.from(`\uFEFF${SVG}`, 'utf16le'), 'svg'],
    ['that is a page', 'a.jpg', () => '<!DOCTYPE html><script>alert(1)</script>', 'page'],
    ['that is a program for a server', 'a.jpg.php', () => '<?php phpinfo();', 'page'],
    ['that is a PDF', 'a.png', () => '%PDF-1.7\n', 'pdf'],
    [
      'that is a photograph as some telephones keep them',
      'a.jpg',
      () => '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      'heic',
    ],
    ['that is a film', 'a.gif', () => '\0\0\0\x18ftypisom\0\0\0\0isommp42', 'film'],
    ['that is a TIFF', 'a.jpg', () => 'II*\0\x08\0\0\0', 'tiff'],
    ['that is nothing that is known', 'a.jpg', () => 'Dear editor, please find', 'unknown'],
  ]
  it.each(cases)('%s (%s)', async (_, name, make, reason) => {
    const { db, add, files, between } = await room()
    expect(await add(SYSTEM, name, await make())).toEqual({ ok: false, reason })
    expect(files()).toEqual([])
    expect(readdirSync(between).filter((file) => file.startsWith('made-'))).toEqual([])
    expect(await db.read.select().from(media)).toEqual([])
  })

  it('of whoever may add none', async () => {
    const { db, add, files } = await room()
    const ana = await addStaff(db, 'Ana', 'moderator')
    for (const viewer of [ana, { kind: 'guest' } as const])
      expect(await add(viewer, 'a.jpg', jpeg)).toEqual({ ok: false, reason: 'forbidden' })
    expect(files()).toEqual([])
  })
})

it('a picture of 40 megapixels with sixteen bits is taken', async () => {
  const { db, add } = await room()
  const pixels = { create: { width: 8_000, height: 5_000, channels: 4 as const, background: 'teal' } }
  const large = await sharp(pixels).toColourspace('rgb16').png({ compressionLevel: 1 }).toBuffer()
  expect(await add(SYSTEM, 'large.png', large)).toMatchObject({ ok: true })
  const [row] = await db.read.select().from(media).where(eq(media.id, 1))
  expect(row).toMatchObject({ widths: [540, 1080, 1620], width: 1620, height: 1013 })
})

describe('the process that reads a picture', () => {
  const read = async (more: { mostMemory?: number }, patienceMs?: number) => {
    const { uploads: folder, between, file, photo } = await room()
    const work = { source: file('a.jpg', await photo()), between, folder, name: 'a', ...more }
    return await readPicture(work, patienceMs)
  }

  it('is ended when it takes too long', async () => {
    expect(await read({}, 1)).toEqual({ ok: false, reason: 'too-heavy' })
  })

  it('ends itself when it takes too much', async () => {
    expect(await read({ mostMemory: 1024 })).toEqual({ ok: false, reason: 'too-heavy' })
  })
})

it('keeps few waiting', async () => {
  let end = () => {}
  const work = () => new Promise<string>((resolve) => (end = () => resolve('done')))
  const first = inTurn(work, 1)
  expect(await inTurn(work, 1)).toBeNull()
  await Promise.resolve()
  end()
  expect(await first).toBe('done')
})
