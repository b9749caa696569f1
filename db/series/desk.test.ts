import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { addArticle, addSection, addStaff, NOW, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { limitTo, writeArticle } from '../testing/writing.ts'
import { SYSTEM } from '../users/viewer.ts'
import { pathsBefore, placesInSeries, seriesForDesk, seriesOnDesk } from './desk.ts'
import { addSeries, changeSeries, removeSeries } from './edit.ts'
import { movePart, putInSeries, takeFromSeries } from './parts.ts'
import { SERIES_INTRO_LONGEST, SERIES_NAME_LONGEST } from './rules.ts'

async function river() {
  const db = await testDb()
  const [city, coast] = [await addSection(db, 'City'), await addSection(db, 'Coast')]
  const made = await addSeries(db, SYSTEM, { name: 'The river' }, NOW)
  if (!made.ok) throw new Error(made.reason)
  const ids: number[] = []
  for (const headline of ['Source', 'Middle', 'Mouth']) {
    const { id } = await addArticle(db, city, { headline })
    await putInSeries(db, SYSTEM, { series: made.id, article: { id } })
    ids.push(id)
  }
  const editor = await addStaff(db, 'Edith', 'editor')
  const order = async () => (await seriesOnDesk(db, editor, made.id))?.parts.map(({ headline }) => headline)
  const [source = 0, middle = 0, mouth = 0] = ids
  return { db, city, coast, id: made.id, source, middle, mouth, editor, order }
}

describe('a series at the desk', () => {
  it('has its parts moved up, down, and to where somebody let one go', async () => {
    const { db, id, source, middle, mouth, editor, order } = await river()
    const move = (articleId: number, to: 'up' | 'down' | number[]) =>
      movePart(db, editor, { series: id, articleId, to })
    expect(await move(mouth, 'up')).toEqual({ ok: true, part: 2 })
    expect(await order()).toEqual(['Source', 'Mouth', 'Middle'])
    expect(await move(source, 'down')).toEqual({ ok: true, part: 2 })
    expect(await order()).toEqual(['Mouth', 'Source', 'Middle'])
    // At an end it stays there.
    expect(await move(mouth, 'up')).toEqual({ ok: true, part: 1 })
    expect(await move(middle, [middle, mouth, source])).toEqual({ ok: true, part: 1 })
    expect(await order()).toEqual(['Middle', 'Mouth', 'Source'])
  })

  it('keeps its order where somebody else has changed it meanwhile', async () => {
    const { db, id, source, middle, mouth, editor, order } = await river()
    const drop = (to: number[]) => movePart(db, editor, { series: id, articleId: mouth, to })
    await movePart(db, editor, { series: id, articleId: source, to: 'down' })
    expect(await drop([mouth, source, middle])).toEqual({ ok: false, reason: 'stale' })
    await takeFromSeries(db, editor, { id: source })
    expect(await drop([mouth, middle, source])).toEqual({ ok: false, reason: 'stale' })
    expect(await order()).toEqual(['Middle', 'Mouth'])
    expect(await movePart(db, editor, { series: id, articleId: source, to: 'up' })).toEqual({
      ok: false,
      reason: 'no-part',
    })
    expect(await takeFromSeries(db, editor, { id: mouth }, id + 1)).toEqual({ ok: false, reason: 'no-part' })
    expect(await movePart(db, editor, { series: 99, articleId: source, to: 'up' })).toEqual({
      ok: false,
      reason: 'unknown-series',
    })
  })

  it('leads from its addresses of before to the present one, and nowhere once it is deleted', async () => {
    const { db, id, editor } = await river()
    const at = (path: string) => findAddress(db, path)
    await changeSeries(db, editor, id, { slug: 'rivers' }, NOW)
    await changeSeries(db, editor, id, { name: 'Le fleuve', slug: 'le-fleuve' }, NOW)
    for (const path of ['/series/the-river', '/series/rivers'])
      expect(await at(path)).toEqual({ kind: 'moved', to: '/series/le-fleuve' })
    expect(await pathsBefore(db, 'le-fleuve')).toEqual(['/series/rivers', '/series/the-river'])
    await changeSeries(db, editor, id, { slug: 'rivers' }, NOW)
    expect(await pathsBefore(db, 'rivers')).toEqual(['/series/le-fleuve', '/series/the-river'])
    // Another one under an address from before is found there itself.
    await addSeries(db, editor, { name: 'The river' }, NOW)
    expect(await pathsBefore(db, 'rivers')).toEqual(['/series/le-fleuve'])
    await removeSeries(db, editor, id)
    expect(await at('/series/le-fleuve')).toEqual({ kind: 'unknown' })
  })

  it('says what is too long, and whose address it is', async () => {
    const { db, id, editor } = await river()
    const change = (input: object) => changeSeries(db, editor, id, input, NOW)
    await addSeries(db, editor, { name: 'Bridges' }, NOW)
    expect(await change({ name: 'x'.repeat(SERIES_NAME_LONGEST + 1) })).toEqual({
      ok: false,
      reason: 'name-long',
    })
    expect(await change({ intro: 'x'.repeat(SERIES_INTRO_LONGEST + 1) })).toEqual({
      ok: false,
      reason: 'intro-long',
    })
    expect(await change({ slug: 'bridges' })).toEqual({ ok: false, reason: 'slug-taken' })
    expect(await change({ picture: 99 })).toEqual({ ok: false, reason: 'unknown-picture' })
  })

  it('stands in the list with its parts, counted also where readers have none of them', async () => {
    const { db, source, middle } = await river()
    await unpublish(db, { id: source })
    await addSeries(db, SYSTEM, { name: 'bridges' }, NOW)
    expect(await seriesForDesk(db)).toMatchObject([
      { name: 'bridges', parts: 0, published: 0 },
      { name: 'The river', parts: 3, published: 2 },
    ])
    expect((await placesInSeries(db, [middle, 99])).get(middle)).toMatchObject({
      ...{ name: 'The river', number: 2, total: 3 },
    })
  })

  it('takes in drafts, under the headline that they have now', async () => {
    const { db, city, id, editor, order } = await river()
    const draft = await writeArticle(db, editor, city, { headline: 'The delta' })
    expect(await putInSeries(db, editor, { series: id, article: { id: draft }, part: 1 })).toEqual({
      ok: true,
      part: 1,
    })
    expect((await order())?.[0]).toBe('The delta')
  })
})

describe('an editor who is limited to sections', () => {
  it('puts in, moves and takes out what stands there, and nothing else', async () => {
    const { db, coast, id, source, mouth, editor, order } = await river()
    const carl = await limitTo(db, await addStaff(db, 'Carl', 'editor'), coast)
    const quay = await addArticle(db, coast, { headline: 'Quay' })
    expect(await putInSeries(db, carl, { series: id, article: { id: quay.id }, part: 2 })).toEqual({
      ok: true,
      part: 2,
    })
    expect(await movePart(db, carl, { series: id, articleId: quay.id, to: 'up' })).toMatchObject({ ok: true })
    expect(await order()).toEqual(['Quay', 'Source', 'Middle', 'Mouth'])
    const forbidden = { ok: false, reason: 'forbidden' }
    expect(await movePart(db, carl, { series: id, articleId: mouth, to: 'up' })).toEqual(forbidden)
    expect(await takeFromSeries(db, carl, { id: source })).toEqual(forbidden)
    expect(await changeSeries(db, carl, id, { name: 'Mine' }, NOW)).toEqual(forbidden)
    expect(await removeSeries(db, carl, id)).toEqual(forbidden)
    // What readers do not have is as if there were none.
    await unpublish(db, { id: mouth })
    expect(await takeFromSeries(db, carl, { id: mouth })).toEqual({ ok: false, reason: 'unknown-article' })
    const seen = await seriesOnDesk(db, carl, id)
    expect(seen?.isTheirs).toBe(false)
    expect(seen?.parts.map(({ headline, isTheirs }) => [headline, isTheirs])).toEqual([
      ['Quay', true],
      ['Source', false],
      ['Middle', false],
      [null, false],
    ])
    expect((await seriesOnDesk(db, editor, id))?.isTheirs).toBe(true)
  })

  it('makes series of his own, and changes and deletes those that stand in his sections alone', async () => {
    const { db, coast, source } = await river()
    const carl = await limitTo(db, await addStaff(db, 'Carl', 'editor'), coast)
    const made = await addSeries(db, carl, { name: 'Quays' }, NOW)
    if (!made.ok) throw new Error(made.reason)
    const { id } = await addArticle(db, coast)
    await putInSeries(db, carl, { series: made.id, article: { id } })
    expect(await changeSeries(db, carl, made.id, { name: 'The quays' }, NOW)).toMatchObject({ ok: true })
    await putInSeries(db, SYSTEM, { series: made.id, article: { id: source } })
    expect(await changeSeries(db, carl, made.id, { name: 'Mine' }, NOW)).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    await takeFromSeries(db, SYSTEM, { id: source })
    expect(await removeSeries(db, carl, made.id)).toEqual({ ok: true })
  })
})
