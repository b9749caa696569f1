import { describe, expect, it } from 'vitest'
import { changeAuthor, mergeAuthors } from '../authors/edit.ts'
import { AUTHOR_NAME_LONGEST } from '../authors/rules.ts'
import { authors, tags } from '../schema/index.ts'
import { addAuthor, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import type { Db } from '../client.ts'
import { cleanFields } from './fields.ts'
import { authorsNamed, makeAuthors, makeTags, tagsNamed } from './named.ts'

const plain = { role: '', bio: '', pictureId: null, userId: null }

async function addTag(db: Db, name: string, slug: string): Promise<number> {
  return await db.write(async (tx) => {
    const [row] = await tx.insert(tags).values({ name, slug }).returning({ id: tags.id })
    return row?.id ?? 0
  })
}

describe('names that somebody typed', () => {
  it('mean an author who is called so, whatever the address of his page', async () => {
    const db = await testDb()
    const { editor, ines } = await theCast(db)
    const renamed = { ...plain, id: ines.id, name: 'Inés Berg', slug: ines.slug }
    expect(await changeAuthor(db, editor, renamed, NOW)).toMatchObject({ ok: true })
    expect(await authorsNamed(db.read, ['Inés Berg'])).toEqual({ ids: [ines.id], unknown: [] })
    expect(await db.write((tx) => makeAuthors(tx, ['Inés Berg']))).toEqual([ines.id])
    expect(await authorsNamed(db.read, ['inés aldous'])).toEqual({ ids: [ines.id], unknown: [] })
  })

  it('mean the one of two namesakes who stands there already', async () => {
    const db = await testDb()
    await theCast(db)
    const [first, second] = [await addAuthor(db, 'Jon Smith'), await addNamesake(db)]
    expect(await authorsNamed(db.read, ['Jon Smith'], [second])).toEqual({ ids: [second], unknown: [] })
    const both = await authorsNamed(db.read, ['Jon Smith', 'Jon Smith'], [second, first.id])
    expect(both).toEqual({ ids: [second, first.id], unknown: [] })
    expect(await authorsNamed(db.read, ['Jon Smith', 'Jon Smith'])).toEqual({ ids: [first.id], unknown: [] })
  })

  it('mean who was made one with another, or got another address, since the page was opened', async () => {
    const db = await testDb()
    const { editor, ines, henrik } = await theCast(db)
    expect(await mergeAuthors(db, editor, { id: henrik.id, into: ines.id }, NOW)).toMatchObject({ ok: true })
    expect(await authorsNamed(db.read, [henrik.name])).toEqual({ ids: [ines.id], unknown: [] })
    const renamed = { ...plain, id: ines.id, name: 'Inés Berg', slug: 'ines-berg' }
    expect(await changeAuthor(db, editor, renamed, NOW)).toMatchObject({ ok: true })
    expect(await authorsNamed(db.read, ['Inés Aldous', henrik.name])).toEqual({ ids: [ines.id], unknown: [] })
    expect(await db.write((tx) => makeAuthors(tx, ['Inés Aldous']))).toEqual([ines.id])
    const king = await addAuthor(db, 'Martin King, Jr.')
    expect(await mergeAuthors(db, editor, { id: king.id, into: ines.id }, NOW)).toMatchObject({ ok: true })
    expect(await authorsNamed(db.read, ['Martin King, Jr.'])).toEqual({ ids: [ines.id], unknown: [] })
  })

  it('may have a comma in them, where somebody is called so', async () => {
    const db = await testDb()
    await theCast(db)
    const capital = await addTag(db, 'Washington, D.C.', 'washington-d-c')
    const [ferries, fog] = [await addTag(db, 'Ferries', 'ferries'), await addTag(db, 'Fog', 'the-fog')]
    const typed = 'Ferries, Washington, D.C., Fog, Tides, High'
    const known = { ids: [ferries, capital, fog], unknown: ['Tides', 'High'] }
    expect(await tagsNamed(db.read, [typed], [ferries, capital, fog])).toEqual(known)
    expect(await tagsNamed(db.read, [typed], [fog])).toEqual(known)
    expect(await tagsNamed(db.read, ['Ferries، Washington,D.C.'])).toEqual({
      ...{ ids: [ferries, capital], unknown: [] },
    })
    expect(await db.write((tx) => makeTags(tx, ['Ferries']))).toEqual([ferries])
    const king = await addAuthor(db, 'Martin King, Jr.')
    expect(await authorsNamed(db.read, ['Martin King, Jr.', 'Ada Lind, Bo Lind'])).toEqual({
      ...{ ids: [king.id], unknown: ['Ada Lind', 'Bo Lind'] },
    })
  })
})

it('a name is no longer than those that are given on purpose', () => {
  const long = 'x'.repeat(AUTHOR_NAME_LONGEST + 1)
  const { newAuthors, newTags } = cleanFields({ newAuthors: [long, 'Ada Lind'], newTags: [long] })
  expect([newAuthors, newTags]).toEqual([[long.slice(1), 'Ada Lind'], [long.slice(1)]])
})

async function addNamesake(db: Db): Promise<number> {
  return await db.write(async (tx) => {
    const values = { name: 'Jon Smith', slug: 'jon-smith-2' }
    const [row] = await tx.insert(authors).values(values).returning({ id: authors.id })
    return row?.id ?? 0
  })
}
