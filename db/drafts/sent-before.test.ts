import { describe, expect, it } from 'vitest'
import { addSection, addStaff, NOW } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { opened, step, writeArticle } from '../testing/writing.ts'
import { saveDraft, type SaveInput } from './save.ts'

async function begun() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  const edith = await addStaff(db, 'Edith Editor', 'editor')
  const eve = await addStaff(db, 'Eve Editor', 'editor')
  const id = await writeArticle(db, edith, city)
  const { version } = await opened(db, edith, id)
  const send = (who: typeof eve, headline: string, more: Partial<SaveInput>) =>
    saveDraft(db, who, { id, version, fields: { headline }, how: 'while-writing', ...more }, NOW)
  const now = async () => await opened(db, edith, id)
  return { db, edith, eve, id, version, send, now }
}

const STALE = { ok: false, reason: 'stale' }

describe('a save whose answer never came', () => {
  it('is no collision for the one that follows it, nor for itself', async () => {
    const { edith, version, send, now } = await begun()
    await send(edith, 'One', { saveId: 'a-1' })
    expect(await send(edith, 'Two', { saveId: 'a-2', sentBefore: ['a-0', 'a-1'] })).toMatchObject({
      ok: true,
    })
    expect(await send(edith, 'Two', { saveId: 'a-2', sentBefore: ['a-1'] })).toMatchObject({
      ...{ ok: true, version: version + 2 },
    })
    expect((await now()).fields.headline).toBe('Two')
  })

  it('that arrives after the one that followed it writes nothing over', async () => {
    const { edith, send, now } = await begun()
    await send(edith, 'Two', { saveId: 'a-2', sentBefore: ['a-1'] })
    expect(await send(edith, 'One', { saveId: 'a-1' })).toMatchObject(STALE)
    expect((await now()).fields.headline).toBe('Two')
  })

  it('is a collision once somebody else has saved, or a step was taken', async () => {
    const { db, edith, eve, id, version, send, now } = await begun()
    await send(edith, 'One', { saveId: 'a-1' })
    await send(eve, 'Eve', { version: version + 1, saveId: 'b-1' })
    expect(await send(edith, 'Two', { saveId: 'a-2', sentBefore: ['a-1'] })).toMatchObject(STALE)
    expect(await send(edith, 'Two', { version: version + 2, saveId: 'a-3' })).toMatchObject({ ok: true })
    expect(await step(db, eve, id, { step: 'submit' })).toMatchObject({ ok: true })
    expect(await send(edith, 'Three', { saveId: 'a-4', sentBefore: ['a-3'] })).toMatchObject(STALE)
    expect((await now()).fields.headline).toBe('Two')
  })

  it('means nothing where no page has given it a name', async () => {
    const { edith, send } = await begun()
    await send(edith, 'One', {})
    expect(await send(edith, 'Two', { saveId: '', sentBefore: ['', ' '] })).toMatchObject(STALE)
  })
})
