import { describe, expect, it } from 'vitest'
import { setMode } from '../comments/set-mode.ts'
import { switchComments } from '../comments/switch.ts'
import { addStaff, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, limitTo, opened, save, step, writeArticle } from '../testing/writing.ts'
import { SYSTEM } from '../users/viewer.ts'
import { articleHistory, revisionOf } from '../workflow/history.ts'
import { takeStep } from '../workflow/take-step.ts'
import { restoreRevision } from './restore.ts'
import { saveDraft } from './save.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const eve = await addStaff(db, 'Eve Editor', 'editor')
  const place = { section: cast.city.slug, slug: cast.article.slug }
  return { db, ...cast, eve, place }
}

describe('comments that are closed where an article is not written', () => {
  it('stay closed when its draft is published, and whoever has it open is told', async () => {
    const { db, editor, eve, article, place } = await setting()
    await save(db, eve, article.id, { headline: 'Tram line five delayed' })
    const before = await opened(db, eve, article.id)
    await setMode(db, editor, place, 'hold-all', NOW + 1)
    await setMode(db, editor, place, 'closed', NOW + 2)

    const press = { articleId: article.id, step: 'update', version: before.version } as const
    expect(await takeStep(db, eve, press, NOW + 3)).toEqual({ ok: false, reason: 'stale' })
    const typed = { id: article.id, version: before.version, fields: before.fields, how: 'saved' } as const
    expect(await saveDraft(db, eve, typed, NOW + 3)).toMatchObject({
      ...{ ok: false, reason: 'stale', by: 'Edith Editor' },
      there: { headline: 'Tram line five delayed', commentsOpen: false, commentMode: 'hold-all' },
    })
    // What she began from is kept: joining the two takes what the other one has set.
    const base = await revisionOf(db, eve, article.id, String(before.version))
    expect(base?.fields).toEqual(before.fields)
    expect(await step(db, eve, article.id, { step: 'update' }, NOW + 4)).toMatchObject({ ok: true })
    expect(await articleRow(db, article.id)).toMatchObject({
      ...{ headline: 'Tram line five delayed', commentsOpen: false, commentMode: 'hold-all' },
    })
  })

  it('are not opened by a page that was opened before, where there is no draft yet', async () => {
    const { db, editor, eve, article, place } = await setting()
    const { version, basedOn, fields } = await opened(db, eve, article.id)
    await setMode(db, editor, place, 'closed', NOW + 1)
    expect((await opened(db, eve, article.id)).hasChanges).toBe(false)
    const typed = { ...fields, headline: 'Mine' }
    const input = { id: article.id, version, basedOn, fields: typed, how: 'while-writing' } as const
    expect(await saveDraft(db, eve, input, NOW + 2)).toMatchObject({
      ...{ ok: false, reason: 'stale', there: { commentsOpen: false } },
    })
    expect((await revisionOf(db, eve, article.id, String(version)))?.fields).toEqual(fields)
    const history = await articleHistory(db, eve, article.id)
    expect(history?.revisions.map(({ kind, by, isLive }) => [kind, by, isLive])).toEqual([
      ['merged', 'Edith Editor', true],
      ['begun', '', true],
    ])
  })

  it('stay closed too when the command line closes them, and nothing is said twice', async () => {
    const { db, eve, article, place } = await setting()
    await save(db, eve, article.id, { headline: 'Tram line five delayed' })
    const { version } = await opened(db, eve, article.id)
    await switchComments(db, SYSTEM, place, false, NOW + 1)
    await switchComments(db, SYSTEM, place, false, NOW + 2)
    expect(await opened(db, eve, article.id)).toMatchObject({
      ...{ version: version + 1, fields: { commentsOpen: false } },
    })
    await step(db, eve, article.id, { step: 'update' }, NOW + 3)
    expect((await articleRow(db, article.id)).commentsOpen).toBe(false)
  })
})

it('an editor of a section says where an article is written how comments there are taken in', async () => {
  const { db, editor, reporter, city, world } = await setting()
  const limited = await limitTo(db, editor, city)
  const id = await writeArticle(db, reporter, city)
  await save(db, limited, id, { commentMode: 'publish' })
  const { version, fields } = await opened(db, limited, id)
  expect(fields.commentMode).toBe('publish')
  await save(db, limited, id, { commentMode: 'hold-all' })
  const back = { articleId: id, revision: version, version: (await opened(db, limited, id)).version }
  expect(await restoreRevision(db, limited, back, NOW)).toMatchObject({ ok: true })
  expect((await opened(db, limited, id)).fields.commentMode).toBe('publish')
  const moved = await save(db, limited, id, { sectionId: world.id, commentMode: 'hold-all' })
  expect(moved).toEqual({ ok: false, reason: 'forbidden-section' })
  expect((await opened(db, SYSTEM, id)).fields).toMatchObject({ sectionId: city.id, commentMode: 'publish' })
})
