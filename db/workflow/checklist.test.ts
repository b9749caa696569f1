import { describe, expect, it } from 'vitest'
import { addArticle, addSection, addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { media } from '../schema/index.ts'
import { noteOnArticle } from '../notes/write.ts'
import { save, step, writeArticle } from '../testing/writing.ts'
import { checklistOf } from './checklist.ts'

async function newsroom() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const [edith, ana] = [await addStaff(db, 'Edith', 'editor'), await addStaff(db, 'Ana', 'moderator')]
  const articleId = await writeArticle(db, edith, city, { standfirst: 'For a year.', newAuthors: ['Guest'] })
  const check = async () =>
    (await checklistOf(db, edith, { articleId }, NOW))?.map(({ rule, about }) => [rule, about])
  const picture = async (name: string, alt: string) => {
    const values = { name, alt, widths: [540], width: 540, height: 360, createdAt: NOW }
    const [row] = await db.write(async (tx) => tx.insert(media).values(values).returning({ id: media.id }))
    return row?.id ?? 0
  }
  return { db, city, edith, ana, articleId, check, picture }
}

describe('the checklist of an article', () => {
  it('is empty for one that has all, and for nobody but those who work on it', async () => {
    const { db, ana, articleId, check } = await newsroom()
    expect(await check()).toEqual([])
    expect(await checklistOf(db, ana, { articleId }, NOW)).toBeNull()
  })

  it('keeps it from readers while nobody has said what its pictures show', async () => {
    const { db, edith, articleId, check, picture } = await newsroom()
    await picture('crane', '')
    const quay = await picture('quay', '')
    const bodyHtml =
      '<p>Cranes.</p><figure><img src="/uploads/crane-540.webp" alt=""></figure>' +
      '<figure><img src="/uploads/quay-540.webp" alt="The quay"></figure>'
    await save(db, edith, articleId, { bodyHtml, leadMediaId: quay })
    expect(await check()).toEqual([
      ['picture-unsaid', 'crane'],
      ['picture-unsaid', 'quay'],
    ])
    const blocked = { ok: false, reason: 'blocked', problems: ['picture-unsaid'] }
    for (const name of ['publish', 'approve'] as const)
      expect(await step(db, edith, articleId, { step: name })).toEqual(blocked)
    db.sqlite.writer.prepare("update media set alt = 'A crane'").run()
    expect(await check()).toEqual([])
    expect(await step(db, edith, articleId, { step: 'publish' })).toMatchObject({ ok: true })
  })

  it('names links to what is not there: not to what is, or has moved', async () => {
    const { db, city, edith, articleId, check } = await newsroom()
    await addArticle(db, city, { headline: 'Bridge' })
    await addArticle(db, city, { headline: 'Hidden', status: 'draft', publishedAt: null })
    const { path } = await addArticle(db, city, { headline: 'Old name' })
    db.sqlite.writer.prepare("update articles set slug = 'new-name' where slug = 'old-name'").run()
    db.sqlite.writer
      .prepare("insert into redirects (from_path, to_path, created_at) values (?, '/city/new-name', 0)")
      .run(path)
    const paths = [
      '/city/bridge',
      path,
      '/city/hidden',
      '/city/nowhere',
      '/city',
      '/nowhere',
      '/search?q=x',
      '/',
    ]
    await save(db, edith, articleId, {
      bodyHtml: `<p>${paths.map((one) => `<a href="${one}">x</a>`).join(' ')}</p>`,
    })
    expect(await check()).toEqual(
      ['/city/hidden', '/city/nowhere', '/nowhere'].map((dead) => ['link-dead', dead]),
    )
  })

  it('names what was taken from readers, or from the library, since the text named it', async () => {
    const { db, city, edith, articleId, check, picture } = await newsroom()
    const there = await addArticle(db, city, { headline: 'Bridge' })
    const other = await addArticle(db, city, { headline: 'Tunnel' })
    await picture('crane', 'A crane')
    const bodyHtml =
      '<p>Cranes.</p><figure><img src="/uploads/crane-540.webp" alt="A crane"></figure>' +
      `<p data-read-also="${there.id}"></p><p data-read-also="${other.id}"></p>`
    await save(db, edith, articleId, { bodyHtml })
    expect(await check()).toEqual([])
    expect(await step(db, edith, other.id, { step: 'unpublish' })).toMatchObject({ ok: true })
    db.sqlite.writer.prepare("delete from media where name = 'crane'").run()
    expect(await check()).toEqual([
      ['read-also-hidden', 'Tunnel'],
      ['picture-gone', 'crane'],
    ])
  })

  it('names addresses that nobody can open', async () => {
    const { db, edith, articleId, check } = await newsroom()
    const sourceUrl = 'https://agency.example/1'
    await save(db, edith, articleId, { canonicalUrl: '/city/x', sourceUrl, viaUrl: 'javascript:alert(1)' })
    expect(await check()).toEqual(['/city/x', 'javascript:alert(1)'].map((one) => ['address-unusable', one]))
  })

  it('counts notes that are open, and lets advice pass', async () => {
    const { db, edith, articleId, check } = await newsroom()
    await noteOnArticle(db, edith, { articleId, at: null, body: 'Says who?' }, NOW)
    expect(await check()).toEqual([['notes-open', '']])
    expect(await step(db, edith, articleId, { step: 'publish' })).toMatchObject({ ok: true })
  })
})
