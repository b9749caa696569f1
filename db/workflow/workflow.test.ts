import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { articleSteps, redirects } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addStaff, addTag, HOUR, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { removeAuthor, removeTag } from '../testing/editing.ts'
import { articleRow, makeAuthor, opened, save, step, writeArticle } from '../testing/writing.ts'
import { SYSTEM } from '../users/viewer.ts'
import { articleHistory, lastStep, revisionOf } from './history.ts'
import { takeStep } from './take-step.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  return { db, ...cast, carl }
}

describe('an article', () => {
  it('goes from its writer over an editor to readers, and each step is remembered', async () => {
    const { db, city, carl, editor } = await setting()
    const id = await writeArticle(db, carl, city)
    expect(await step(db, carl, id, { step: 'submit' })).toEqual({ ok: true, status: 'review' })
    expect(await step(db, editor, id, { step: 'send-back' })).toEqual({ ok: false, reason: 'note-missing' })
    expect(await step(db, editor, id, { step: 'send-back', note: 'By whom?' })).toMatchObject({
      status: 'draft',
    })
    expect(await lastStep(db, id, 'send-back')).toMatchObject({ note: 'By whom?', by: 'Edith Editor' })
    await save(db, carl, id, { bodyHtml: '<p>Fares stay, says the mayor.</p>' })
    await step(db, carl, id, { step: 'submit' })
    await step(db, editor, id, { step: 'approve' })
    expect(await step(db, carl, id, { step: 'take-back' })).toEqual({ ok: false, reason: 'not-now' })
    expect(await step(db, editor, id, { step: 'publish' })).toEqual({ ok: true, status: 'published' })
    expect(await publishedArticle(db, 'city', 'ferry-fares-frozen')).toMatchObject({
      ...{ headline: 'Ferry fares frozen', publishedAt: NOW, bodyHtml: '<p>Fares stay, says the mayor.</p>' },
    })
    const { step: name, fromStatus, toStatus, userName } = articleSteps
    const rows = await db.read
      .select({ name, fromStatus, toStatus, userName })
      .from(articleSteps)
      .where(eq(articleSteps.articleId, id))
      .orderBy(asc(articleSteps.id))
    expect(rows.map((row) => `${row.userName}: ${row.name}, ${row.fromStatus} to ${row.toStatus}`)).toEqual([
      'Carl Contributor: submit, draft to review',
      'Edith Editor: send-back, review to draft',
      'Carl Contributor: submit, draft to review',
      'Edith Editor: approve, review to approved',
      'Edith Editor: publish, approved to published',
    ])
    // Nobody has ever had the address that it had before it had a headline.
    expect(await db.read.select().from(redirects)).toEqual([])
  })

  it('is published without the author and the subject that are there no more', async () => {
    const { db, city, editor, henrik } = await setting()
    const tag = await addTag(db, 'Ferries')
    const id = await writeArticle(db, editor, city, { authorIds: [henrik.id], tagIds: [tag.id] })
    await removeAuthor(db, henrik.id)
    await removeTag(db, tag.id)
    expect(await opened(db, editor, id)).toMatchObject({ fields: { authorIds: [], tagIds: [] } })
    expect(await step(db, editor, id, { step: 'publish' })).toEqual({ ok: true, status: 'published' })
  })

  it('is not published without a headline, a text and a section', async () => {
    const { db, city, editor } = await setting()
    const id = await writeArticle(db, editor, city, { headline: '', bodyHtml: '<p> </p>', sectionId: null })
    for (const name of ['approve', 'publish', 'schedule'] as const)
      expect(await step(db, editor, id, { step: name, at: NOW + HOUR })).toEqual({
        ...{ ok: false, reason: 'blocked' },
        problems: ['headline-missing', 'body-missing', 'section-missing'],
      })
  })

  it('is published as it was looked at, or not at all', async () => {
    const { db, city, editor, admin } = await setting()
    const id = await writeArticle(db, editor, city)
    const { version } = await opened(db, editor, id)
    await save(db, admin, id, { headline: 'Ada was here' })
    const input = { articleId: id, step: 'publish', version } as const
    expect(await takeStep(db, editor, input, NOW)).toEqual({ ok: false, reason: 'stale' })
  })

  it('takes its changes to readers when it is updated, with a date or quietly', async () => {
    const { db, article, editor } = await setting()
    expect(await step(db, editor, article.id, { step: 'update' })).toEqual({ ok: false, reason: 'unchanged' })
    await save(db, editor, article.id, { standfirst: 'One typo less.' })
    await step(db, editor, article.id, { step: 'update', quiet: true })
    expect(await publishedArticle(db, 'city', article.slug)).toMatchObject({
      standfirst: 'One typo less.',
      updatedAt: null,
    })
    await save(db, editor, article.id, { standfirst: 'The vote was close.' })
    await step(db, editor, article.id, { step: 'update' })
    expect(await publishedArticle(db, 'city', article.slug)).toMatchObject({ updatedAt: NOW })
    expect((await opened(db, editor, article.id)).hasChanges).toBe(false)
  })

  it('leads from its old address to its new one, in one hop, when its slug or section is changed', async () => {
    const { db, article, editor, world } = await setting()
    for (const fields of [{ slug: 'second' }, { slug: 'third', sectionId: world.id }]) {
      await save(db, editor, article.id, fields)
      await step(db, editor, article.id, { step: 'update' })
    }
    for (const path of [article.path, '/city/second'])
      expect(await findAddress(db, path)).toEqual({ kind: 'moved', to: '/world/third' })
    await step(db, editor, article.id, { step: 'delete' })
    expect(await findAddress(db, '/world/third')).toMatchObject({ kind: 'gone' })
    expect(await step(db, editor, article.id, { step: 'restore' })).toEqual({ ok: true, status: 'published' })
    expect(await publishedArticle(db, 'world', 'third')).toMatchObject({ publishedAt: article.publishedAt })
  })

  it('takes no address that another article has; one made of its headline steps aside', async () => {
    const { db, city, article, editor } = await setting()
    const chosen = await writeArticle(db, editor, city, { slug: article.slug })
    expect(await step(db, editor, chosen, { step: 'publish' })).toEqual({ ok: false, reason: 'slug-taken' })
    const made = await writeArticle(db, editor, city, { headline: 'Tram line five approved' })
    await step(db, editor, made, { step: 'publish' })
    expect((await articleRow(db, made)).slug).toBe(`${article.slug}-2`)
  })

  it('keeps its date when it is published once more', async () => {
    const { db, article, editor } = await setting()
    await step(db, editor, article.id, { step: 'unpublish' })
    expect(await publishedArticle(db, 'city', article.slug)).toBeNull()
    await step(db, editor, article.id, { step: 'publish' }, NOW + HOUR)
    expect((await articleRow(db, article.id)).publishedAt).toBe(article.publishedAt)
  })
})

describe('where two pairs of eyes are asked for', () => {
  const fourEyes = async () => {
    const set = await setting()
    await writeSetting(set.db, SYSTEM, 'workflow.fourEyes', true)
    return set
  }

  it('nobody publishes or approves what he wrote himself, and everybody what another has approved', async () => {
    const { db, city, editor, admin } = await fourEyes()
    const id = await writeArticle(db, editor, city)
    for (const name of ['publish', 'approve', 'schedule'] as const)
      expect(await step(db, editor, id, { step: name, at: NOW + HOUR })).toEqual({
        ok: false,
        reason: 'four-eyes',
      })
    expect(await step(db, admin, id, { step: 'approve' })).toMatchObject({ ok: true })
    // Nothing slips in behind the one who approved it.
    expect(await save(db, editor, id, { headline: 'Quite another' })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await step(db, editor, id, { step: 'publish' })).toMatchObject({ ok: true })
    await save(db, editor, id, { headline: 'Quite another' })
    expect(await step(db, editor, id, { step: 'update' })).toEqual({ ok: false, reason: 'four-eyes' })
    expect(await step(db, admin, id, { step: 'update' })).toMatchObject({ ok: true })
  })

  it('whoever stands in the byline counts as its writer', async () => {
    const { db, city, editor, admin } = await fourEyes()
    const id = await writeArticle(db, admin, city, { authorIds: [await makeAuthor(db, editor)] })
    expect(await step(db, editor, id, { step: 'publish' })).toEqual({ ok: false, reason: 'four-eyes' })
  })
})

it('the history says what was written and done, by whom, to those who may see the article', async () => {
  const { db, article, editor, carl } = await setting()
  await save(db, editor, article.id, { headline: 'Tram line five delayed' })
  await step(db, editor, article.id, { step: 'update' }, NOW + MINUTE)
  const history = await articleHistory(db, editor, article.id)
  expect(history?.revisions.map(({ kind, by, isLive }) => [kind, by, isLive])).toEqual([
    ['step', 'Edith Editor', true],
    ['saved', 'Edith Editor', false],
    ['begun', '', true],
  ])
  expect(history?.steps.map(({ step }) => step)).toEqual(['update'])
  const first = history?.revisions.at(-1)?.key ?? ''
  expect(await revisionOf(db, editor, article.id, first)).toMatchObject({
    ...{ fields: { headline: 'Tram line five approved' }, authors: ['Inés Aldous', 'Henrik Vale'] },
  })
  expect(await revisionOf(db, editor, article.id, 'live')).toMatchObject({
    fields: { headline: 'Tram line five delayed' },
  })
  expect(await revisionOf(db, editor, article.id, 'r77')).toBeNull()
  expect(await articleHistory(db, carl, article.id)).toBeNull()
  expect(await revisionOf(db, carl, article.id, first)).toBeNull()
})

it('what was given to readers stands in the history once, whatever was written after it', async () => {
  const { db, city, editor } = await setting()
  const id = await writeArticle(db, editor, city, { headline: 'First' })
  expect(await step(db, editor, id, { step: 'publish' }, NOW + MINUTE)).toMatchObject({ ok: true })
  await save(db, editor, id, { headline: 'Second' }, NOW + 2 * MINUTE)
  const history = await articleHistory(db, editor, id)
  expect(history?.revisions.map(({ kind, by, isLive }) => [kind, by, isLive])).toEqual([
    ['saved', 'Edith Editor', false],
    ['step', 'Edith Editor', true],
    ['saved', 'Edith Editor', false],
    ['begun', 'Edith Editor', false],
  ])
})

it('no version that said nothing is said to have been read, whoever began the article', async () => {
  const { db, city, editor } = await setting()
  for (const viewer of [editor, SYSTEM]) {
    const id = await writeArticle(db, viewer, city)
    expect(await step(db, SYSTEM, id, { step: 'publish' })).toMatchObject({ ok: true })
    const history = await articleHistory(db, editor, id)
    expect(history?.revisions.filter(({ kind }) => kind === 'replaced')).toEqual([])
  }
})
