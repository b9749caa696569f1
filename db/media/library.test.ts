import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { pageChanges } from '../pages/changes.ts'
import { publishedArticle } from '../articles/article.ts'
import { articlePictures, articles, media } from '../schema/index.ts'
import { addPost, goLive } from '../testing/afterwards.ts'
import { addArticle, addAuthor, addSection, addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { darkroom } from '../testing/media.ts'
import { photo } from '../testing/photos.ts'
import { save, step, writeArticle } from '../testing/writing.ts'
import { GUEST, SYSTEM, type Viewer } from '../users/viewer.ts'
import { replacePicture } from './add.ts'
import { checkPicture, describePicture, type TypedPicture } from './describe.ts'
import { libraryPage, pictureById, type LibraryQuery } from './library.ts'
import { pictureFormerlyNamed, pictureNamed } from './named.ts'
import { removePicture } from './remove.ts'
import { picturesOfText, unsaidPictures } from './unsaid.ts'
import { usesIn } from './uses.ts'

const TYPED: TypedPicture = {
  ...{
    alt: 'A crane',
    decorative: false,
    caption: 'At the quay',
    credit: 'Ines Aldous',
    focalX: '',
    focalY: '',
  },
}
const words = (values: Partial<TypedPicture> = {}) => checkPicture({ ...TYPED, ...values }).words

/** Rows alone: what is asked here needs no files. */
async function addRow(db: Db, values: Partial<typeof media.$inferInsert> = {}) {
  const [row] = await db.write(async (tx) => {
    const size = { widths: [540], width: 540, height: 360, formats: ['webp' as const] }
    return tx
      .insert(media)
      .values({ name: 'crane', ...size, createdAt: NOW, ...values })
      .returning()
  })
  if (!row) throw new Error('the row was not written')
  return row
}

async function people(db: Db) {
  const [admin, edith, olga, cora, ana] = [
    await addStaff(db, 'Ada', 'admin'),
    await addStaff(db, 'Edith', 'editor'),
    await addStaff(db, 'Olga', 'author'),
    await addStaff(db, 'Cora', 'contributor'),
    await addStaff(db, 'Ana', 'moderator'),
  ]
  return { admin, edith, olga, cora, ana }
}

describe('what somebody types of a picture', () => {
  it('is made clean lines; the middle is no place of its own', () => {
    expect(words({ alt: ' A \n crane\u202E', focalX: '50', focalY: '50' })).toEqual({
      ...{ alt: 'A crane', decorative: false, caption: 'At the quay', credit: 'Ines Aldous' },
      ...{ focalX: null, focalY: null },
    })
    expect(words({ focalX: '0', focalY: '100' })).toMatchObject({ focalX: 0, focalY: 100 })
  })

  it.each([
    [{ alt: 'x'.repeat(501) }, { alt: 'too-long' }],
    [{ caption: 'x'.repeat(1001) }, { caption: 'too-long' }],
    [{ credit: 'x'.repeat(201) }, { credit: 'too-long' }],
    [{ decorative: true }, { decorative: 'both' }],
    [{ focalX: '101' }, { focalX: 'no-place' }],
    [{ focalY: '-1' }, { focalY: 'no-place' }],
    [{ focalX: '1e1' }, { focalX: 'no-place' }],
    [{ decorative: true, alt: '' }, {}],
  ])('%j is refused with %j', (values, problems) => {
    expect(checkPicture({ ...TYPED, ...values }).problems).toEqual(problems)
  })
})

describe('rights', () => {
  const mayChange: Record<string, [own: boolean, others: boolean]> = {
    ...{ admin: [true, true], edith: [true, true], olga: [true, false], cora: [true, false] },
    ana: [false, false],
  }

  it.each(Object.entries(mayChange))('of %s: his own %j', async (name, [own, others]) => {
    const db = await testDb()
    const cast = await people(db)
    const viewer = cast[name as keyof typeof cast]
    const dark = darkroom(db)
    const mine = await addRow(db, { name: 'mine', addedBy: viewer.id })
    const theirs = await addRow(db, { name: 'theirs', addedBy: null })
    for (const [{ id }, allowed] of [
      [mine, own],
      [theirs, others],
    ] as const) {
      const refused = { ok: false, reason: 'forbidden' }
      const input = { id, originalName: 'b.jpg', path: dark.file('b.jpg', await photo(id)) }
      const [uploads, between] = [dark.uploads, dark.between]
      expect(await describePicture(db, viewer, { id, ...words() })).toEqual(allowed ? { ok: true } : refused)
      expect(await replacePicture(db, viewer, { ...input, uploads, between })).toEqual(
        allowed ? { ok: true, id, known: false, moved: false } : refused,
      )
      expect(await removePicture(db, viewer, { id, uploads })).toEqual(allowed ? { ok: true } : refused)
    }
    const left = await db.read.select({ alt: media.alt }).from(media)
    expect(left).toEqual(Array(2 - Number(own) - Number(others)).fill({ alt: '' }))
  })

  it('are none for readers, and who has left loses no picture of his', async () => {
    const db = await testDb()
    const { cora } = await people(db)
    const { id } = await addRow(db, { addedBy: cora.id })
    const guest: Viewer = GUEST
    expect(await describePicture(db, guest, { id, ...words() })).toEqual({ ok: false, reason: 'forbidden' })
    expect(await removePicture(db, guest, { id, uploads: '/nowhere' })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await describePicture(db, SYSTEM, { id: 99, ...words() })).toEqual({ ok: false, reason: 'gone' })
    db.sqlite.writer.exec(`delete from users where id = ${cora.id}`)
    expect(await pictureById(db, id)).toMatchObject({ addedBy: null, addedByName: null })
  })
})

describe('the library', () => {
  const query: LibraryQuery = { words: '', filter: null, viewerId: 0, before: null, perPage: 2 }
  const names = async (db: Db, values: Partial<LibraryQuery>) =>
    (await libraryPage(db, { ...query, perPage: 20, ...values })).pictures.map(({ name }) => name)

  it('shows pictures that are here, page after page, the last that came first', async () => {
    const db = await testDb()
    for (const name of ['a', 'b', 'c']) await addRow(db, { name })
    await addRow(db, { name: null, sourceUrl: 'https://old.example/x.jpg' })
    const first = await libraryPage(db, query)
    expect(first.pictures.map(({ name }) => name)).toEqual(['c', 'b'])
    const second = await libraryPage(db, { ...query, before: first.next })
    expect([second.pictures.map(({ name }) => name), second.next]).toEqual([['a'], null])
  })

  it('is searched by beginnings of words of alt text, caption, credit and file name', async () => {
    const db = await testDb()
    const { id } = await addRow(db, { name: 'a', alt: 'A crane at the Café quay' })
    await addRow(db, { name: 'b', caption: 'Cranes', credit: 'Ines Aldous' })
    await addRow(db, { name: 'c', originalName: 'IMG_4711-harbour.JPG' })
    expect(await names(db, { words: 'CRANE' })).toEqual(['b', 'a'])
    expect(await names(db, { words: 'crane cafe' })).toEqual(['a'])
    expect(await names(db, { words: 'aldo' })).toEqual(['b'])
    expect(await names(db, { words: 'harbour 4711' })).toEqual(['c'])
    for (const hostile of ['"', '* OR a', 'a" OR "b', 'NEAR(', '-', ')'])
      expect(await names(db, { words: hostile })).toEqual([])
    await describePicture(db, SYSTEM, { id, ...words({ alt: 'A gull' }) })
    expect(await names(db, { words: 'gull' })).toEqual(['a'])
    expect(await names(db, { words: 'cafe' })).toEqual([])
  })

  it('is narrowed to what is mine, what nobody has described, and what stands nowhere', async () => {
    const db = await testDb()
    const { cora } = await people(db)
    await addRow(db, { name: 'mine', addedBy: cora.id, alt: 'x' })
    await addRow(db, { name: 'decorative', decorative: true })
    const lead = await addRow(db, { name: 'lead' })
    await addRow(db, { name: 'text', alt: 'y' })
    const face = await addRow(db, { name: 'face', alt: 'z' })
    const city = await addSection(db, 'City')
    await addArticle(db, city, {
      leadMediaId: lead.id,
      bodyHtml: '<p><img src="/uploads/text-540.webp" alt=""></p>',
    })
    await addAuthor(db, 'Ines', { pictureId: face.id })
    expect(await names(db, { filter: 'mine', viewerId: cora.id })).toEqual(['mine'])
    expect(await names(db, { filter: 'unsaid' })).toEqual(['lead'])
    expect(await names(db, { filter: 'unused' })).toEqual(['decorative', 'mine'])
    expect(await names(db, { filter: 'unused', words: 'x' })).toEqual(['mine'])
  })
})

describe('a picture that is used', () => {
  async function used() {
    const db = await testDb()
    const dark = darkroom(db)
    const added = await dark.add(SYSTEM, 'Crane.jpg', await photo(60))
    if (!added.ok) throw new Error(added.reason)
    const row = await pictureById(db, added.id)
    const city = await addSection(db, 'City')
    const bodyHtml = `<p>Text.</p><figure><img src="/uploads/${row?.name}-120.webp" alt=""></figure>`
    const article = await addArticle(db, city, { headline: 'Cranes', bodyHtml })
    return { db, ...dark, id: added.id, name: row?.name ?? '', article, city }
  }

  it('is known to stand in texts, at their heads and beside authors', async () => {
    const { db, id, article, city } = await used()
    await addArticle(db, city, { headline: 'Lead', leadMediaId: id, status: 'draft', publishedAt: null })
    await addAuthor(db, 'Ines', { pictureId: id })
    const uses = await usesIn(db.read, id)
    expect(uses.map(({ kind, headline }) => [kind, headline])).toEqual([
      ['lead', 'Lead'],
      ['text', 'Cranes'],
      ['author', 'Ines'],
    ])
    const bodyHtml = '<p>Other words.</p>'
    await db.write(async (tx) => tx.update(articles).set({ bodyHtml }).where(eq(articles.id, article.id)))
    expect((await usesIn(db.read, id)).map(({ kind }) => kind)).toEqual(['lead', 'author'])
    expect(await db.read.select().from(articlePictures)).toEqual([])
  })

  it('is not deleted; one that stands nowhere goes with its files', async () => {
    const { db, id, uploads, article } = await used()
    expect(await removePicture(db, SYSTEM, { id, uploads })).toEqual({ ok: false, reason: 'used' })
    expect(readdirSync(uploads).length).toBeGreaterThan(0)
    await db.write(async (tx) => tx.delete(articles).where(eq(articles.id, article.id)))
    expect(await removePicture(db, SYSTEM, { id, uploads })).toEqual({ ok: true })
    expect(readdirSync(uploads)).toEqual([])
    expect(await removePicture(db, SYSTEM, { id, uploads })).toEqual({ ok: false, reason: 'gone' })
  })

  it('is one also where only a draft leads with it, or a live blog’s post shows it', async () => {
    const { db, id, uploads, article, city } = await used()
    await db.write(async (tx) => tx.update(articles).set({ bodyHtml: '' }).where(eq(articles.id, article.id)))
    const unused: LibraryQuery = { words: '', filter: 'unused', viewerId: 0, before: null, perPage: 2 }
    expect((await libraryPage(db, unused)).pictures).toHaveLength(1)
    await writeArticle(db, SYSTEM, city, { headline: 'Not public yet', leadMediaId: id })
    await goLive(db, article)
    await addPost(db, article, { body: 'Look.', picture: String(id) })
    expect((await usesIn(db.read, id)).map(({ headline }) => headline)).toEqual(['Not public yet', 'Cranes'])
    expect((await libraryPage(db, unused)).pictures).toEqual([])
    expect(await removePicture(db, SYSTEM, { id, uploads })).toEqual({ ok: false, reason: 'used' })
  })

  it('is one also where only the text of a draft shows it, until that is thrown away', async () => {
    const { db, id, name, uploads, article, city } = await used()
    await db.write(async (tx) => tx.update(articles).set({ bodyHtml: '' }).where(eq(articles.id, article.id)))
    const unused: LibraryQuery = { words: '', filter: 'unused', viewerId: 0, before: null, perPage: 2 }
    const bodyHtml = `<figure><img src="/uploads/${name}-120.webp" alt=""></figure>`
    const draft = await writeArticle(db, SYSTEM, city, { headline: 'Not public yet', bodyHtml })
    const one = { kind: 'text', headline: 'Not public yet', status: 'draft' }
    expect(await usesIn(db.read, id)).toMatchObject([one])
    expect((await libraryPage(db, unused)).pictures).toEqual([])
    expect(await removePicture(db, SYSTEM, { id, uploads })).toEqual({ ok: false, reason: 'used' })

    await save(db, SYSTEM, draft, { bodyHtml: '<p>Words alone.</p>' })
    expect(await usesIn(db.read, id)).toEqual([])
    expect((await libraryPage(db, unused)).pictures).toHaveLength(1)

    await save(db, SYSTEM, draft, { bodyHtml })
    await describePicture(db, SYSTEM, { id, ...words() })
    expect((await step(db, SYSTEM, draft, { step: 'publish' })).ok).toBe(true)
    expect((await usesIn(db.read, id)).map(({ kind }) => kind)).toEqual(['text'])
    await save(db, SYSTEM, draft, { headline: 'Public, and changed' })
    expect(await usesIn(db.read, id)).toHaveLength(1)
  })

  it('is replaced wherever it is shown, its files go, and its former name is known', async () => {
    const { db, id, name, uploads, between, file, article, add } = await used()
    await describePicture(db, SYSTEM, { id, ...words({ focalX: '10', focalY: '20' }) })
    const input = { id, uploads, between, originalName: 'gull.png' }
    const changes = pageChanges(db)
    const before = changes.last()
    const replaced = await replacePicture(db, SYSTEM, {
      ...input,
      path: file('g.jpg', await photo(70, 90, 60)),
    })
    expect(replaced).toEqual({ ok: true, id, known: false, moved: false })
    expect(changes.anyOf([`picture:${name}`], before)).toBe(true)
    const now = await pictureById(db, id)
    expect(now).toMatchObject({ width: 90, alt: 'A crane', focalX: null, originalName: 'gull.png' })
    expect(existsSync(join(uploads, `${name}-120.webp`))).toBe(false)
    expect(await pictureNamed(db, name)).toBeNull()
    expect((await pictureFormerlyNamed(db, name))?.src).toBe(`/uploads/${now?.name}-90.webp`)
    const shown = await publishedArticle(db, 'city', article.slug)
    expect(shown?.bodyPictures.get(name)?.src).toBe(`/uploads/${now?.name}-90.webp`)
    expect((await usesIn(db.read, id)).map(({ kind }) => kind)).toEqual(['text'])

    const again = changes.last()
    await replacePicture(db, SYSTEM, { ...input, path: file('h.jpg', await photo(80)) })
    expect(changes.anyOf([`picture:${name}`], again)).toBe(true)
    const other = await add(SYSTEM, 'other.jpg', await photo(5))
    const same = { ...input, path: file('other.jpg', await photo(5)) }
    expect(await replacePicture(db, SYSTEM, same)).toEqual({
      ...{ ok: false, reason: 'elsewhere', id: other.ok ? other.id : 0 },
    })
    expect(await replacePicture(db, SYSTEM, { ...same, id: 99 })).toEqual({ ok: false, reason: 'gone' })
  })

  it('can be asked whether somebody has said what it shows', async () => {
    const { db, id, name } = await used()
    const { id: plain } = await addRow(db, { name: 'plain', decorative: true })
    expect(await unsaidPictures(db.read, [id, plain])).toEqual([id])
    await describePicture(db, SYSTEM, { id, ...words() })
    expect(await unsaidPictures(db.read, [id, plain])).toEqual([])
    expect(await unsaidPictures(db.read, [])).toEqual([])
    const text = `<p><img src="/uploads/${name}-120.webp" alt=""><img src="/uploads/none-1.webp" alt=""></p>`
    expect(await picturesOfText(db.read, text)).toEqual([id])
    expect(await db.write((tx) => picturesOfText(tx, '<p>None.</p>'))).toEqual([])
  })
})
