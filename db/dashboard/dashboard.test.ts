import { describe, expect, it } from 'vitest'
import { HOUR as AN_HOUR, hourOf } from '../reads/count.ts'
import { articleReads } from '../schema/index.ts'
import { addArticle, addComment, addSection, addStaff, DAY, HOUR, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST } from '../users/viewer.ts'
import { comingArticles } from './coming.ts'
import { readNow, readsByHour } from './reads.ts'
import { save, step, writeArticle } from '../testing/writing.ts'
import { sentBackAmong } from '../workflow/sent-back.ts'
import { waitsFor } from './waiting.ts'

async function setting() {
  const db = await testDb()
  const [city, world] = [await addSection(db, 'City'), await addSection(db, 'World')]
  const article = await addArticle(db, city)
  const add = async (section: typeof city, status: 'review' | 'approved' | 'scheduled', headline: string) =>
    await addArticle(db, section, {
      ...{ status, headline },
      publishedAt: status === 'scheduled' ? NOW + (section === city ? HOUR : 2 * HOUR) : null,
    })
  return { db, city, world, article, add }
}

describe('what waits', () => {
  it('is counted for whose work it is', async () => {
    const { db, city, world, article, add } = await setting()
    await addComment(db, article, { status: 'pending' })
    await addComment(db, article, { status: 'pending' })
    await add(city, 'review', 'One')
    await add(world, 'review', 'Two')
    await add(world, 'approved', 'Three')
    const edith = await addStaff(db, 'Edith', 'editor')
    const of = async (viewer: typeof edith) =>
      Object.fromEntries((await waitsFor(db, viewer, NOW)).map(({ kind, many }) => [kind, many]))
    const all = { comments: 2, reported: 0, appeals: 0, errors: 0, review: 2, approved: 1, mail: 0 }
    expect(await of(edith)).toEqual(all)
    // Mail is nobody's who is limited to sections.
    const { mail: _, ...ofSections } = all
    expect(await of({ ...edith, sections: [city.id] })).toEqual({ ...ofSections, review: 1, approved: 0 })
    expect(await of(await addStaff(db, 'Ana', 'moderator'))).toEqual({ comments: 2, reported: 0, appeals: 0 })
  })

  it('is nothing for roles that see to none of it', async () => {
    const { db } = await setting()
    for (const role of ROLES.filter((one) => one === 'author' || one === 'contributor'))
      expect(await waitsFor(db, await addStaff(db, role, role), NOW)).toEqual([])
    expect(await waitsFor(db, GUEST, NOW)).toEqual([])
  })
})

it('a writer has what was sent back to him waiting, until he submits it again', async () => {
  const { db, city } = await setting()
  const edith = await addStaff(db, 'Edith', 'editor')
  const cora = await addStaff(db, 'Cora', 'contributor')
  const [id, other] = [await writeArticle(db, cora, city), await writeArticle(db, cora, city)]
  for (const one of [id, other]) await step(db, cora, one, { step: 'submit' })
  await step(db, edith, id, { step: 'send-back', note: 'Who says so?' })
  const waiting = [{ kind: 'sent-back', path: '/admin/articles?status=draft&mine=1', many: 1 }]
  expect(await waitsFor(db, cora, NOW)).toEqual(waiting)
  await save(db, cora, id, { headline: 'Fares frozen, says the harbour' })
  expect(await waitsFor(db, cora, NOW)).toEqual(waiting)
  expect((await waitsFor(db, edith, NOW)).map(({ kind }) => kind)).not.toContain('sent-back')
  expect(await sentBackAmong(db, [id, other])).toEqual(new Set([id]))
  await step(db, cora, id, { step: 'submit' })
  expect(await waitsFor(db, cora, NOW)).toEqual([])
})

describe('what comes next', () => {
  it('is scheduled, the first first, and of the sections that somebody is limited to', async () => {
    const { db, city, world, add } = await setting()
    await add(world, 'scheduled', 'Later')
    await add(city, 'scheduled', 'Sooner')
    const edith = await addStaff(db, 'Edith', 'editor')
    const of = async (viewer: typeof edith) =>
      (await comingArticles(db, viewer, 5)).map((one) => one.headline)
    expect(await of(edith)).toEqual(['Sooner', 'Later'])
    expect(await of({ ...edith, sections: [world.id] })).toEqual(['Later'])
  })
})

describe('what is read', () => {
  it('now is of this hour and the one before, the most first', async () => {
    const { db, city, article } = await setting()
    const other = await addArticle(db, city, { headline: 'Other' })
    const hour = hourOf(NOW)
    await db.write(async (tx) =>
      tx.insert(articleReads).values([
        { hour, articleId: article.id, reads: 3 },
        { hour: hour - AN_HOUR, articleId: article.id, reads: 4 },
        { hour, articleId: other.id, reads: 5 },
        { hour: hour - 2 * AN_HOUR, articleId: other.id, reads: 90 },
        { hour: hour - DAY, articleId: other.id, reads: 900 },
      ]),
    )
    expect((await readNow(db, NOW, 5)).map(({ id, reads }) => [id, reads])).toEqual([
      [article.id, 7],
      [other.id, 5],
    ])
    const hours = await readsByHour(db, NOW, 24)
    expect(hours).toHaveLength(24)
    expect(hours.slice(-3).map(({ reads }) => reads)).toEqual([90, 4, 8])
    expect(hours[0]).toEqual({ hour: hour - 23 * AN_HOUR, reads: 0 })
  })
})
