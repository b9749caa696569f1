import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, onTestFinished, test } from 'vitest'
import { testDb } from '../testing/database.ts'
import { paddedPng, telltalePhoto } from '../testing/photos.ts'
import { drawPicture } from '../testing/pictures.ts'
import { pictureKey } from './picture-key.ts'
import { dump, importFixture, rows } from './testing.ts'
import { Uploads } from './uploads.ts'

function folders() {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-uploads-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const from = join(root, 'from')
  mkdirSync(join(from, '2024/05'), { recursive: true })
  return { root, from, to: join(root, 'to') }
}

const picture = async (file: string, width: number, height = 100) =>
  await sharp({ create: { width, height, channels: 3, background: '#c40' } })
    .png()
    .toFile(file)

describe('pictures from a copy of the uploads', () => {
  test('are stored in our widths, shown in the text, and not stored again by a second import', async () => {
    const db = await testDb()
    const { from, to } = folders()
    await drawPicture(join(from, '2024/05/crane.png'), 1200, 800, 'busy')
    await importFixture(db, 'newsroom', { uploads: { from, to } })
    const [media] = rows(db, 'select * from media')
    expect(media).toMatchObject({
      name: expect.stringMatching(/^crane-[\da-f]{8}$/) as string,
      widths: '[540,1080,1200]',
      width: 1200,
      height: 800,
      formats: '["avif","webp"]',
    })
    expect(readdirSync(to).toSorted()).toEqual(
      [1080, 1200, 540].flatMap((width) =>
        ['avif', 'webp'].map((format) => `${String(media?.name)}-${width}.${format}`),
      ),
    )
    expect(await sharp(join(to, `${String(media?.name)}-540.webp`)).metadata()).toMatchObject({
      format: 'webp',
      width: 540,
      height: 360,
    })
    expect(rows(db, 'select body_html from articles where id = 1')[0]?.body_html).toContain(
      `<figure><img src="/uploads/${String(media?.name)}-1200.webp" alt="A crane in water" width="1200" height="800" loading="lazy" decoding="async">`,
    )
    const before = dump(db)
    expect((await importFixture(db, 'newsroom', { uploads: { from, to } })).rowsChanged).toBe(0)
    expect((await importFixture(db, 'newsroom')).rowsChanged).toBe(0)
    expect(dump(db)).toEqual(before)
  })

  test('that come later replace the links that stood for them', async () => {
    const db = await testDb()
    const { from, to } = folders()
    await importFixture(db, 'newsroom')
    await picture(join(from, '2024/05/crane-scaled.png'), 300)
    const report = await importFixture(db, 'newsroom', { uploads: { from, to } })
    expect(report.counts).toMatchObject({ picture: { changed: 1 }, article: { changed: 1, unchanged: 7 } })
    expect(rows(db, 'select widths, formats from media')).toEqual([{ widths: '[300]', formats: '["webp"]' }])
  })

  test('are taken although the export does not list them', async () => {
    const db = await testDb()
    const { from, to } = folders()
    await picture(join(from, '2024/05/crane-300x200.png'), 300, 200)
    mkdirSync(join(from, '2020'))
    await importFixture(db, 'newsroom', { uploads: { from, to } })
    expect(rows(db, 'select count(*) as n from media')).toEqual([{ n: 1 + 1 }])
  })

  test('that cannot be read are reported and stay links', async () => {
    const db = await testDb()
    const { from, to } = folders()
    writeFileSync(join(from, '2024/05/crane.png'), 'no picture')
    const report = await importFixture(db, 'newsroom', { uploads: { from, to } })
    expect(
      report.warnings.find(({ subject }) => subject === 'files that could not be read as pictures')?.count,
    ).toBeGreaterThan(0)
    expect(rows(db, 'select id from media where name is not null')).toEqual([])
  })

  test('that are too large are taken from the smaller file beside them, once', async () => {
    const db = await testDb()
    const { from, to } = folders()
    writeFileSync(join(from, '2024/05/crane.png'), paddedPng(8_000, 6_000))
    await picture(join(from, '2024/05/crane-scaled.png'), 300)
    const report = await importFixture(db, 'newsroom', { uploads: { from, to } })
    expect(rows(db, 'select widths from media')).toEqual([{ widths: '[300]' }])
    expect(report.warnings.filter(({ subject }) => subject.includes('file'))).toEqual([
      {
        subject: 'pictures that were taken from a smaller file',
        count: 1,
        examples: [`${join(from, '2024/05/crane.png')}: it is too large; crane-scaled.png was taken`],
      },
    ])
    const before = dump(db)
    expect((await importFixture(db, 'newsroom', { uploads: { from, to } })).rowsChanged).toBe(0)
    expect(dump(db)).toEqual(before)
    // One that can be taken is better, whenever it comes.
    await picture(join(from, '2024/05/crane.png'), 400)
    await importFixture(db, 'newsroom', { uploads: { from, to } })
    expect(rows(db, 'select widths from media')).toEqual([{ widths: '[400]' }])
  })

  test('are looked at by their content, and decoded in bounds, as those that are sent', async () => {
    const { from, to } = folders()
    const uploads = new Uploads(from, to)
    const stored = async (content: string | Buffer) => {
      writeFileSync(join(from, 'a.png'), content)
      return await uploads.store(join(from, 'a.png'), 'a').catch((error: Error) => error.message)
    }
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    expect(await stored(svg)).toBe('it is none of the pictures that are taken (svg)')
    expect(await stored(paddedPng(65_000, 65_000, 1))).toBe('it is too large')
    expect(await stored(paddedPng(1_000, 1_000, 10))).toBe('it is broken')
    expect(await stored(paddedPng(100, 30_000))).toBe('it is too tall')
    expect(readdirSync(to)).toEqual([])
    expect(await stored(await telltalePhoto())).toMatchObject({ width: 120, height: 180 })
    for (const file of readdirSync(to)) {
      const { exif, icc, xmp } = await sharp(join(to, file)).metadata()
      expect([file, exif, icc, xmp]).toEqual([file, undefined, undefined, undefined])
    }
  })

  test('are not decoded in a dry run: what is refused by then is what their heads say', async () => {
    const { from } = folders()
    const uploads = new Uploads(from, null)
    const looked = async (content: string | Buffer) => {
      writeFileSync(join(from, 'a.png'), content)
      return await uploads.store(join(from, 'a.png'), 'a').catch((error: Error) => error.message)
    }
    expect(await looked('no picture')).toBe('it is none of the pictures that are taken (unknown)')
    expect(await looked(paddedPng(65_000, 65_000, 1))).toBe('it is too large')
    expect(await looked(paddedPng(100, 30_000))).toBe('it is too tall')
    // Most of its pixels are missing, which only a decoder finds.
    expect(await looked(paddedPng(2_000, 1_000, 10))).toEqual({
      ...{ name: 'a', formats: ['webp'], widths: [540, 1080, 1620], width: 1620, height: 810 },
    })
    expect(await looked(await telltalePhoto())).toMatchObject({ width: 120, height: 180 })
  })

  test('write no file in a dry run', async () => {
    const { from, to } = folders()
    await picture(join(from, '2024/05/crane.png'), 1200)
    await importFixture(await testDb(), 'newsroom', { uploads: { from, to: null } })
    expect(() => readdirSync(to)).toThrow('ENOENT')
  })

  test('are looked for nowhere but in the folder', async () => {
    const { root, from, to } = folders()
    await picture(join(root, 'secret.png'), 10)
    symlinkSync(join(root, 'secret.png'), join(from, 'link.png'))
    const uploads = new Uploads(from, to)
    for (const place of [
      '../secret.png',
      '/../secret.png',
      'link.png',
      'x/../../secret.png',
      '2024',
      '',
      '\0',
    ]) {
      expect(uploads.find(place)).toEqual([])
    }
    expect(() => new Uploads(join(root, 'none'), to)).toThrow('ENOENT')
  })
})

test.each([
  ['https://x.example/wp-content/uploads/2024/05/a-300x200.jpg', '2024/05/a.jpg'],
  ['https://x.example/blog/wp-content/uploads/sites/3/2024/a-scaled.jpg?w=3', 'sites/3/2024/a.jpg'],
  ['https://x.files.wordpress.com/2024/05/a.jpg?w=604', '2024/05/a.jpg'],
  ['https://x.example/wp-content/uploads/caf%C3%A9-e1400000000000.jpg', 'café.jpg'],
  ['https://cdn.example/p/a.jpg', 'cdn.example/p/a.jpg'],
])('%s is the picture %s', (address, key) => expect(pictureKey(address)).toBe(key))
