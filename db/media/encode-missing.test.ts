import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { pageChanges } from '../pages/changes.ts'
import { TAGS } from '../pages/tags.ts'
import { media } from '../schema/index.ts'
import { NOW } from '../testing/cast.ts'
import { testDb, testFolder } from '../testing/database.ts'
import { drawPicture } from '../testing/pictures.ts'
import { encodeMissing } from './encode-missing.ts'
import { writeWebp } from './encode.ts'
import type { Format } from './format.ts'

const WIDTHS = [180]

async function addPicture(db: Db, folder: string, name: string, formats: Format[] | null = null) {
  const original = join(testFolder(), `${name}.png`)
  await drawPicture(original, 180, 120, name === 'plain' ? 'plain' : 'busy')
  await writeWebp(original, { folder, name, widths: WIDTHS })
  const values = { name, formats, widths: WIDTHS, width: 180, height: 120, createdAt: NOW }
  await db.write(async (tx) => tx.insert(media).values(values))
}

async function archive() {
  const [db, folder] = [await testDb(), testFolder()]
  await addPicture(db, folder, 'crane')
  await addPicture(db, folder, 'plain')
  await addPicture(db, folder, 'quay')
  await addPicture(db, folder, 'tried', ['webp'])
  const remote = { sourceUrl: 'https://old.example/a.jpg', createdAt: NOW }
  await db.write(async (tx) => tx.insert(media).values(remote))
  return { db, folder }
}

const formats = async (db: Db) =>
  await db.read
    .select({ formats: media.formats })
    .from(media)
    .orderBy(asc(media.id))
    .then((rows) => rows.map((row) => row.formats))
const avifs = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.avif'))
    .toSorted()
const OF_CRANE = ['crane-180.avif']
const OF_QUAY = ['quay-180.avif']

describe('pictures from before there was AVIF', () => {
  it('get it where it is smaller, are told of as they are done, and are not tried again', async () => {
    const { db, folder } = await archive()
    const told: number[][] = []
    const onProgress = (done: number, of: number) => told.push([done, of])
    expect(await encodeMissing(db, folder, { onProgress })).toEqual({ encoded: 2, webpOnly: 1, failed: [] })
    expect(told).toEqual([1, 2, 3].map((done) => [done, 3]))
    expect(avifs(folder)).toEqual([...OF_CRANE, ...OF_QUAY])
    expect(await formats(db)).toEqual([['avif', 'webp'], ['webp'], ['avif', 'webp'], ['webp'], null])
    expect(await encodeMissing(db, folder)).toEqual({ encoded: 0, webpOnly: 0, failed: [] })
  })

  it('are named when they fail, are tried again, and keep nobody else waiting', async () => {
    const { db, folder } = await archive()
    rmSync(join(folder, 'crane-180.webp'))
    writeFileSync(join(folder, 'quay-180.webp'), 'no picture')
    const { encoded, webpOnly, failed } = await encodeMissing(db, folder)
    expect({ encoded, webpOnly }).toEqual({ encoded: 0, webpOnly: 1 })
    expect(failed).toEqual([
      { name: 'crane', reason: expect.stringContaining('ENOENT') as string },
      { name: 'quay', reason: expect.stringContaining('unsupported image format') as string },
    ])
    expect(await formats(db)).toEqual([null, ['webp'], null, ['webp'], null])
    await drawPicture(join(folder, 'quay-180.webp'), 180, 120, 'busy')
    expect(await encodeMissing(db, folder)).toMatchObject({ encoded: 1, failed: [{ name: 'crane' }] })
  })

  it('are only counted in a dry run, with those whose files are gone', async () => {
    const { db, folder } = await archive()
    rmSync(join(folder, 'crane-180.webp'))
    expect(await encodeMissing(db, folder, { dryRun: true })).toMatchObject({
      encoded: 2,
      failed: [{ name: 'crane' }],
    })
    expect(avifs(folder)).toEqual([])
    expect(await formats(db)).toEqual([null, null, null, ['webp'], null])
  })

  it('change every page once they are there, for texts name them too', async () => {
    const { db, folder } = await archive()
    await encodeMissing(db, folder)
    const changes = pageChanges(db)
    expect(changes.anyOf([TAGS.site], 0)).toBe(true)
    const before = changes.last()
    await encodeMissing(db, folder)
    expect(changes.last()).toBe(before)
  })
})
