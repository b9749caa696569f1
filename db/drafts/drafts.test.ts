import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { replaceArticle } from '../articles/save.ts'
import { articleDrafts, articles, authors, draftRevisions } from '../schema/index.ts'
import { addStaff, articleInput, MINUTE, NOW, SECOND, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { BLOCK_WORDS } from '../testing/block-words.ts'
import { articleRow, opened, save, step, writeArticle } from '../testing/writing.ts'
import { beginArticle } from './begin.ts'
import { compareRows } from './marked.ts'
import { callLock, type LockCall } from './lock.ts'
import { restoreRevision } from './restore.ts'
import { LONGEST_TEXT } from './rules.ts'
import { saveDraft, type SaveInput } from './save.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  const eve = await addStaff(db, 'Eve Editor', 'editor')
  return { db, ...cast, carl, eve }
}

const p = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const revisions = async (db: Awaited<ReturnType<typeof testDb>>, id: number) =>
  await db.read.select().from(draftRevisions).where(eq(draftRevisions.articleId, id))

describe('a draft', () => {
  it('of a published article changes nothing that readers have', async () => {
    const { db, article, editor } = await setting()
    const before = await articleRow(db, article.id)
    expect(await save(db, editor, article.id, { headline: 'Tram line five delayed' })).toMatchObject({
      ok: true,
    })
    expect(await articleRow(db, article.id)).toEqual(before)
    expect(await opened(db, editor, article.id)).toMatchObject({
      ...{ hasChanges: true, authors: ['Inés Aldous', 'Henrik Vale'], tags: ['Trams'] },
      fields: { headline: 'Tram line five delayed', bodyHtml: before.bodyHtml },
    })
  })

  it('passes the one allow list, whoever writes it', async () => {
    const { db, city, editor } = await setting()
    const bodyHtml = '<p onclick="x()">Seven <b>trams</b>.</p><script>alert(1)</script>'
    const id = await writeArticle(db, editor, city, { bodyHtml, headline: 'A\u202E\nb', slug: 'A b?' })
    expect((await opened(db, editor, id)).fields).toMatchObject({
      ...{ bodyHtml: '<p>Seven <strong>trams</strong>.</p>', headline: 'A b', slug: 'a-b' },
    })
  })

  it('is begun under the headline that a reader would see of what was typed', async () => {
    const { db, editor } = await setting()
    const begun = async (headline: string) => {
      const result = await beginArticle(db, editor, { sectionId: null, headline }, NOW)
      return result.ok ? (await opened(db, editor, result.id)).fields.headline : result.reason
    }
    expect(await begun('A\u202E\n b ')).toBe('A b')
    expect(await begun('\0')).toBe('')
  })

  it('keeps fields that are not named as they are', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city, { seoTitle: 'Fares', noindex: true })
    await save(db, editor, id, { standfirst: 'For a year.' })
    expect((await opened(db, editor, id)).fields).toMatchObject({
      ...{ seoTitle: 'Fares', noindex: true, standfirst: 'For a year.', headline: 'Ferry fares frozen' },
    })
  })

  it('says how comments are taken in only by those who say it everywhere, and restores it for nobody else', async () => {
    const { db, city, editor, reporter } = await setting()
    const id = await writeArticle(db, reporter, city, { commentMode: 'publish', commentsOpen: false })
    expect((await opened(db, reporter, id)).fields).toMatchObject({ commentMode: null, commentsOpen: false })
    await save(db, editor, id, { commentMode: 'publish' })
    const { version } = await opened(db, editor, id)
    await save(db, editor, id, { commentMode: 'hold-all' })
    await save(db, reporter, id, { commentMode: 'publish', standfirst: 'New.' })
    expect((await opened(db, reporter, id)).fields).toMatchObject({
      commentMode: 'hold-all',
      standfirst: 'New.',
    })
    const back = { articleId: id, revision: version, version: (await opened(db, reporter, id)).version }
    expect(await restoreRevision(db, reporter, back, NOW)).toMatchObject({ ok: true })
    expect((await opened(db, reporter, id)).fields).toMatchObject({ commentMode: 'hold-all', standfirst: '' })
  })

  it('may be as long as a book, and no longer', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const book = `<p>${'Seven boats. '.repeat(60_000)}</p>`
    expect(await save(db, editor, id, { bodyHtml: book })).toMatchObject({ ok: true })
    const { version } = await opened(db, editor, id)
    const fields = { bodyHtml: 'a'.repeat(LONGEST_TEXT + 1) }
    expect(await saveDraft(db, editor, { id, version, fields, how: 'saved' }, NOW)).toEqual({
      ...{ ok: false, reason: 'too-long' },
    })
  })

  it('makes authors and subjects of new names once somebody saves it on purpose', async () => {
    const { db, city, editor, ines } = await setting()
    const id = await writeArticle(db, editor, city)
    const { version } = await opened(db, editor, id)
    const fields = { authorIds: [ines.id, 999], newAuthors: ['Guest Writer'], newTags: ['Fares'] }
    await saveDraft(db, editor, { id, version, fields, how: 'while-writing' }, NOW)
    expect((await opened(db, editor, id)).fields).toMatchObject({
      authorIds: [ines.id],
      newAuthors: ['Guest Writer'],
    })
    await save(db, editor, id, {})
    expect(await opened(db, editor, id)).toMatchObject({
      ...{
        authors: ['Inés Aldous', 'Guest Writer'],
        tags: ['Fares'],
        fields: { newAuthors: [], newTags: [] },
      },
    })
    const [guest] = await db.read.select().from(authors).where(eq(authors.name, 'Guest Writer'))
    expect(guest).toMatchObject({ slug: 'guest-writer', userId: null })
  })

  it('takes what changes the article beside it, where the two do not meet', async () => {
    const { db, city, editor, article } = await setting()
    const change = (bodyHtml: string) =>
      db.write((tx) => replaceArticle(tx, article.id, articleInput(city, { bodyHtml }), null))
    await change(p('a', 'b', 'c'))
    await save(db, editor, article.id, { bodyHtml: p('A', 'b', 'c') })
    await change(p('a', 'b', 'C'))
    const draft = await opened(db, editor, article.id)
    expect(draft.fields.bodyHtml).toBe(p('A', 'b', 'C'))
    expect(draft.basedOn).toBe(draft.revision)
    // Both change the first paragraph: nobody can know which is meant, and publishing asks.
    await change(p('A!', 'b', 'C'))
    expect((await opened(db, editor, article.id)).fields.bodyHtml).toBe(p('A', 'b', 'C'))
    expect(await step(db, editor, article.id, { step: 'update' })).toEqual({ ok: false, reason: 'changed' })
    const { version, revision } = await opened(db, editor, article.id)
    const joined = { bodyHtml: p('A!!', 'b', 'C') }
    const input: SaveInput = { id: article.id, version, basedOn: revision, fields: joined, how: 'merged' }
    expect(await saveDraft(db, editor, input, NOW)).toMatchObject({ ok: true })
    expect(await step(db, editor, article.id, { step: 'update' })).toEqual({ ok: true, status: 'published' })
    expect((await articleRow(db, article.id)).bodyHtml).toBe(p('A!!', 'b', 'C'))
  })

  it('is not begun from what an article said before it was changed', async () => {
    const { db, city, editor, article } = await setting()
    const { version, basedOn } = await opened(db, editor, article.id)
    await db.write((tx) =>
      replaceArticle(tx, article.id, articleInput(city, { headline: 'Corrected' }), null),
    )
    const fields = { headline: 'Mine' }
    const saved = await saveDraft(db, editor, { id: article.id, version, basedOn, fields, how: 'saved' }, NOW)
    expect(saved).toMatchObject({ ok: false, reason: 'stale', there: { headline: 'Corrected' } })
  })
})

describe('two people on one article', () => {
  it('the second to save is told what the first has written, and nothing is written over', async () => {
    const { db, city, editor, eve } = await setting()
    const id = await writeArticle(db, editor, city)
    const { version } = await opened(db, editor, id)
    await saveDraft(db, eve, { id, version, fields: { headline: 'Eve' }, how: 'saved' }, NOW)
    const late = await saveDraft(
      db,
      editor,
      { id, version, fields: { headline: 'Edith' }, how: 'while-writing' },
      NOW,
    )
    expect(late).toMatchObject({ ok: false, reason: 'stale', by: 'Eve Editor', there: { headline: 'Eve' } })
    expect((await opened(db, editor, id)).fields.headline).toBe('Eve')
  })

  it('the one whose page has the lock writes; the other hears who it is, and may take it over', async () => {
    const { db, city, editor, eve } = await setting()
    const id = await writeArticle(db, editor, city)
    const call = (who: typeof eve, token: string, call: LockCall, now = NOW) =>
      callLock(db, who, { articleId: id, token, call }, now)
    const holds = (name: string) => ({ ok: false, reason: 'locked', holder: { name } })
    expect(await call(eve, 'v1', 'look')).toEqual({ ok: true })
    expect(await call(editor, 'e1', 'open')).toEqual({ ok: true })
    expect(await call(eve, 'v1', 'look')).toMatchObject(holds('Edith Editor'))
    expect(await call(eve, 'v1', 'open')).toMatchObject(holds('Edith Editor'))
    expect(await opened(db, eve, id)).toMatchObject({ holder: { name: 'Edith Editor' } })
    const { version } = await opened(db, eve, id)
    const fields = { headline: 'Eve' }
    const mine = { id, version, fields, how: 'saved' } as const
    expect(await saveDraft(db, eve, { ...mine, lockToken: 'v1' }, NOW)).toMatchObject(holds('Edith Editor'))
    expect(await saveDraft(db, eve, mine, NOW)).toMatchObject(holds('Edith Editor'))
    // Who changes nothing is in nobody's way.
    expect(await saveDraft(db, eve, { ...mine, fields: {} }, NOW)).toMatchObject({ ok: true, version })

    await saveDraft(
      db,
      editor,
      { id, version, lockToken: 'e1', fields: { standfirst: 'x' }, how: 'while-writing' },
      NOW,
    )
    expect(await call(eve, 'v1', 'take')).toEqual({ ok: true })
    expect(await call(editor, 'e1', 'stay')).toMatchObject(holds('Eve Editor'))
    const lost = { id, version: version + 1, lockToken: 'e1', fields, how: 'while-writing' } as const
    expect(await saveDraft(db, editor, lost, NOW)).toMatchObject(holds('Eve Editor'))
    // What Edith had written when it was taken from her is kept.
    const kept = await revisions(db, id)
    expect(kept.find((row) => row.version === version + 1)).toMatchObject({
      kind: 'handed-over',
      savedByName: 'Edith Editor',
    })

    expect(await call(eve, 'v1', 'leave')).toEqual({ ok: true })
    expect(await call(editor, 'e1', 'stay')).toEqual({ ok: true })
  })

  it('who has been silent for a minute has it no more', async () => {
    const { db, city, editor, eve } = await setting()
    const id = await writeArticle(db, editor, city)
    await callLock(db, editor, { articleId: id, token: 'e1', call: 'open' }, NOW)
    const open = (now: number) => callLock(db, eve, { articleId: id, token: 'v1', call: 'open' }, now)
    expect(await open(NOW + 59 * SECOND)).toMatchObject({ reason: 'locked' })
    expect(await open(NOW + 61 * SECOND)).toEqual({ ok: true })
  })

  it('a second page of the same person takes it from the first, which is told', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city)
    const call = (token: string, call: 'open' | 'stay') =>
      callLock(db, editor, { articleId: id, token, call }, NOW)
    await call('one', 'open')
    expect(await call('two', 'open')).toEqual({ ok: true })
    expect(await call('one', 'stay')).toMatchObject({ reason: 'locked', holder: { userId: editor.id } })
  })
})

describe('revisions', () => {
  it('are kept every ten minutes of writing, on purpose, and when another person begins', async () => {
    const { db, city, editor, eve } = await setting()
    const id = await writeArticle(db, editor, city)
    const before = (await revisions(db, id)).length
    for (let minute = 1; minute <= 21; minute += 1) {
      const { version } = await opened(db, editor, id)
      const fields = { standfirst: `Minute ${minute}` }
      await saveDraft(db, editor, { id, version, fields, how: 'while-writing' }, NOW + minute * MINUTE)
    }
    const kept = (await revisions(db, id)).slice(before)
    expect(kept.map((row) => row.fields.standfirst)).toEqual(['Minute 10', 'Minute 20'])
    await save(db, eve, id, { standfirst: 'Eve' }, NOW + 22 * MINUTE)
    const last = (await revisions(db, id)).slice(-2)
    expect(last.map((row) => [row.kind, row.fields.standfirst, row.savedByName])).toEqual([
      ['handed-over', 'Minute 21', 'Edith Editor'],
      ['saved', 'Eve', 'Eve Editor'],
    ])
  })

  it('are brought back as a new one, which forgets nothing', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city, { headline: 'First' })
    const first = (await opened(db, editor, id)).version
    const later = { headline: 'Second', bodyHtml: p('All new'), label: 'Analysis', newTags: ['Trams'] }
    await save(db, editor, id, later)
    const before = await revisions(db, id)
    const { version } = await opened(db, editor, id)
    const wrong = { articleId: id, revision: first, version: version - 1 }
    expect(await restoreRevision(db, editor, wrong, NOW)).toEqual({ ok: false, reason: 'stale' })
    expect(await restoreRevision(db, editor, { ...wrong, version }, NOW)).toMatchObject({
      ...{ ok: true, changed: ['headline', 'bodyHtml', 'tagIds', 'label'] },
    })
    expect((await opened(db, editor, id)).fields.headline).toBe('First')
    const after = await revisions(db, id)
    expect(after.slice(0, -1)).toEqual(before)
    expect(after.at(-1)).toMatchObject({ kind: 'restored', fields: { headline: 'First' } })
  })

  it('begin with what readers have', async () => {
    const { db, editor, article } = await setting()
    await save(db, editor, article.id, { headline: 'Changed' })
    const [first] = await revisions(db, article.id)
    expect(first).toMatchObject({ fields: { headline: 'Tram line five approved' }, articleRevision: 1 })
  })
})

describe('compareRows', () => {
  it('sets blocks that became each other side by side, and marks the words that differ', () => {
    const rows = compareRows(
      p('One fine day', 'Same', 'Gone for good'),
      p('One rainy day', 'Same', 'Quite another thing'),
      BLOCK_WORDS,
    )
    const text = (runs: { text: string; differs: boolean }[] | null) =>
      runs?.map((run) => (run.differs ? `[${run.text}]` : run.text)).join('') ?? null
    expect(rows.map((row) => [text(row.left), text(row.right)])).toEqual([
      ['One [fine] day', 'One [rainy] day'],
      ['Same', 'Same'],
      ['[Gone for good]', '[Quite another thing]'],
    ])
  })
})

it('a draft goes with its article', async () => {
  const { db, city, editor } = await setting()
  const id = await writeArticle(db, editor, city)
  await db.write(async (tx) => tx.delete(articles).where(and(eq(articles.id, id))))
  expect(await db.read.select().from(articleDrafts)).toEqual([])
})
