import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { replaceArticle } from '../articles/save.ts'
import { draftRevisions } from '../schema/index.ts'
import { articleInput, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { opened, save, writeArticle } from '../testing/writing.ts'
import { restoreRevision } from './restore.ts'
import { revisionAt } from './revisions.ts'
import { saveDraft } from './save.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const kept = async (id: number) =>
    (await db.read.select().from(draftRevisions).where(eq(draftRevisions.articleId, id))).map(
      ({ fields }) => fields.headline,
    )
  return { db, kept, ...cast }
}

describe('what another text takes the place of', () => {
  it('is kept when a revision is brought back, also what was saved by itself a moment before', async () => {
    const { db, kept, city, editor } = await setting()
    const id = await writeArticle(db, editor, city, { headline: 'First' })
    const first = (await opened(db, editor, id)).version
    await save(db, editor, id, { headline: 'Second' }, NOW)
    const { version } = await opened(db, editor, id)
    const typed = { id, version, fields: { headline: 'Typed since' }, how: 'while-writing' } as const
    await saveDraft(db, editor, typed, NOW + MINUTE)
    expect(await kept(id)).not.toContain('Typed since')
    const input = { articleId: id, revision: first, version: version + 1 }
    expect(await restoreRevision(db, editor, input, NOW + 2 * MINUTE)).toMatchObject({ ok: true })
    expect(await kept(id)).toContain('Typed since')
  })

  it('is kept when a correction is carried into a draft, so that a page that is open can be joined with it', async () => {
    const { db, city, editor, article } = await setting()
    await save(db, editor, article.id, { headline: 'Tram line five delayed' }, NOW)
    const { version, basedOn } = await opened(db, editor, article.id)
    const typed = { id: article.id, version, basedOn, fields: { standfirst: 'By a year.' } } as const
    await saveDraft(db, editor, { ...typed, how: 'while-writing' }, NOW + MINUTE)
    const before = (await opened(db, editor, article.id)).version
    await db.write((tx) => replaceArticle(tx, article.id, articleInput(city, { label: 'Analysis' }), null))
    expect((await opened(db, editor, article.id)).version).toBeGreaterThan(before)
    expect((await revisionAt(db.read, article.id, before))?.fields.standfirst).toBe('By a year.')
  })
})
