import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { authorListing } from '../articles/lists.ts'
import { addArticle, addAuthor, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { opened, save, step, writeArticle } from '../testing/writing.ts'
import { restoreRevision } from '../drafts/restore.ts'
import { ownAuthor, writeOwnBio } from '../staff/account.ts'
import { authorForDesk, authorsForDesk } from './authors.ts'
import { changeAuthor, createAuthor, deleteAuthor, mergeAuthors, type AuthorInput } from './edit.ts'

const nora: AuthorInput = {
  ...{ name: 'Nora Newcomer', slug: '', role: '', bio: '', pictureId: null, userId: null },
}

describe('an author', () => {
  it('is added with an address made of the name, or the one that is asked for', async () => {
    const db = await testDb()
    const { editor } = await theCast(db)
    const one = await createAuthor(db, editor, nora, NOW)
    const two = await createAuthor(db, editor, { ...nora, slug: 'The Other Nora' }, NOW)
    expect(one.ok && (await authorForDesk(db, one.id))?.slug).toBe('nora-newcomer')
    expect(two.ok && (await authorForDesk(db, two.id))?.slug).toBe('the-other-nora')
    expect(await createAuthor(db, editor, nora, NOW)).toEqual({ ok: false, reason: 'slug-taken' })
  })

  it('is found under an address from before, in one hop', async () => {
    const db = await testDb()
    const { editor, ines } = await theCast(db)
    const input = { ...nora, id: ines.id }
    await changeAuthor(db, editor, { ...input, name: 'Inés Aldous', slug: 'ines' }, NOW)
    await changeAuthor(db, editor, { ...input, name: 'Inés Aldous', slug: 'aldous' }, NOW)
    for (const old of ['/author/ines-aldous', '/author/ines'])
      expect(await findAddress(db, old)).toEqual({ kind: 'moved', to: '/author/aldous' })
    await changeAuthor(db, editor, { ...input, name: 'Inés Aldous', slug: 'ines-aldous' }, NOW)
    expect(await findAddress(db, '/author/aldous')).toEqual({ kind: 'moved', to: '/author/ines-aldous' })
    expect(db.sqlite.reader.prepare('select count(*) from redirects').pluck().get()).toBe(2)
  })

  it('is deleted only without articles', async () => {
    const db = await testDb()
    const { editor, ines, city } = await theCast(db)
    expect(await deleteAuthor(db, editor, ines.id)).toEqual({ ok: false, reason: 'has-articles' })
    const soon = await addAuthor(db, 'Soon Published')
    await writeArticle(db, editor, city, { authorIds: [soon.id] })
    expect(await deleteAuthor(db, editor, soon.id)).toEqual({ ok: false, reason: 'has-articles' })
    const idle = await addAuthor(db, 'Idle Writer')
    expect(await deleteAuthor(db, editor, idle.id)).toMatchObject({ ok: true })
  })

  it('is made one with another, whose all articles are then, each once', async () => {
    const db = await testDb()
    const { editor, ines, henrik, city, article } = await theCast(db)
    const alone = await addArticle(db, city, { headline: 'Ferry late', authorIds: [henrik.id] })
    const merged = await mergeAuthors(db, editor, { id: henrik.id, into: ines.id }, NOW)
    expect(merged).toEqual({ ok: true, id: ines.id })
    expect(await authorForDesk(db, henrik.id)).toBeNull()
    expect((await authorListing(db, ines.id, 1)).total).toBe(2)
    const shown = await publishedArticle(db, 'city', article.slug)
    expect(shown?.authors.map(({ name }) => name)).toEqual(['Inés Aldous'])
    expect((await publishedArticle(db, 'city', alone.slug))?.authors).toHaveLength(1)
    expect(await findAddress(db, '/author/henrik-vale')).toEqual({ kind: 'moved', to: '/author/ines-aldous' })
    expect(await mergeAuthors(db, editor, { id: ines.id, into: ines.id }, NOW)).toMatchObject({
      reason: 'itself',
    })
  })

  it.each([
    ['without a name', { name: ' ' }, 'name-missing'],
    ['with a picture that there is not', { pictureId: 99 }, 'no-picture'],
    ['of the staff whom there is not', { userId: 99 }, 'no-user'],
    ['with more to say than there is room', { bio: 'x'.repeat(1001) }, 'bio-long'],
  ])('is refused %s', async (_, change, reason) => {
    const db = await testDb()
    const { editor } = await theCast(db)
    const before = await authorsForDesk(db)
    expect(await createAuthor(db, editor, { ...nora, ...change }, NOW)).toEqual({ ok: false, reason })
    expect(await authorsForDesk(db)).toEqual(before)
  })

  it('is made one with another in what is not public yet too, and in what is brought back', async () => {
    const db = await testDb()
    const { editor, ines, henrik, city } = await theCast(db)
    const id = await writeArticle(db, editor, city, { authorIds: [henrik.id] })
    const { version } = await opened(db, editor, id)
    await save(db, editor, id, { headline: 'Ferry fares rise' })
    const both = { headline: 'Late', authorIds: [henrik.id, ines.id] }
    const other = await writeArticle(db, editor, city, both)
    expect(await mergeAuthors(db, editor, { id: henrik.id, into: ines.id }, NOW)).toMatchObject({ ok: true })
    expect((await opened(db, editor, other)).authors).toEqual(['Inés Aldous'])
    expect(await step(db, editor, other, { step: 'publish' })).toMatchObject({ ok: true })
    const now = (await opened(db, editor, id)).version
    await restoreRevision(db, editor, { articleId: id, revision: version, version: now }, NOW)
    expect((await opened(db, editor, id)).authors).toEqual(['Inés Aldous'])
  })

  it('is changed by no moderator, reporter, or editor of some sections', async () => {
    const db = await testDb()
    const { ana, reporter, editor, city, ines } = await theCast(db)
    for (const viewer of [ana, reporter, { ...editor, sections: [city.id] }]) {
      expect(await createAuthor(db, viewer, nora, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await deleteAuthor(db, viewer, ines.id)).toEqual({ ok: false, reason: 'forbidden' })
    }
  })

  it('writes his own biography, if he is of the staff', async () => {
    const db = await testDb()
    const { reporter, ana } = await theCast(db)
    await addAuthor(db, 'Rita Reporter', { userId: reporter.id })
    expect(await writeOwnBio(db, reporter, 'Covers the port.')).toEqual({ ok: true })
    expect((await ownAuthor(db, reporter.id))?.bio).toBe('Covers the port.')
    const refused = (reason: string) => ({ ok: false, reason })
    expect(await writeOwnBio(db, reporter, 'x'.repeat(1001))).toEqual(refused('bio-long'))
    expect(await writeOwnBio(db, ana, 'Mine.')).toEqual(refused('no-author'))
  })
})
