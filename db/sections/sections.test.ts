import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAddress } from '../articles/address.ts'
import { publishedArticle } from '../articles/article.ts'
import { menuSections } from '../articles/lists.ts'
import { replaceArticle } from '../articles/save.ts'
import { readAlerts, saveAlerts } from '../moderation/alerts.ts'
import { NO_FILTER } from '../moderation/filter.ts'
import { savedViewsOf, saveView } from '../moderation/views.ts'
import { subscribe } from '../newsletter/subscribers.ts'
import { moderationLog, redirects, sections, subscribers } from '../schema/index.ts'
import * as cast from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { opened, save, step, writeArticle } from '../testing/writing.ts'
import { ROLES } from '../users/roles.ts'
import { GUEST, SYSTEM } from '../users/viewer.ts'
import { addSection, changeSection, orderSections, type TypedSection } from './edit.ts'
import { ruleSection } from './rule.ts'
import { removeSection } from './remove.ts'
import { allSections, articlesIn, slugsBefore } from './sections.ts'

const { NOW } = cast
const typed = (values: Partial<TypedSection> = {}): TypedSection => ({
  ...{ name: 'City', slug: 'city', description: '', listed: true, mode: null, guidelines: '' },
  ...values,
})

async function setting() {
  const db = await testDb()
  const city = await cast.addSection(db, 'City', { position: 0 })
  const world = await cast.addSection(db, 'World', { position: 1 })
  const article = await cast.addArticle(db, city, { slug: 'tram' })
  const rename = async (id: number, slug: string, at = NOW) =>
    await changeSection(db, SYSTEM, id, typed({ name: slug, slug }), at)
  return { db, city, world, article, rename }
}

describe('a section', () => {
  it('is added at the end of the menu, with an address made of its name', async () => {
    const { db } = await setting()
    const added = await addSection(db, SYSTEM, typed({ name: ' Arts &  Ideas ', slug: '', mode: 'closed' }))
    expect(added).toMatchObject({ ok: true })
    expect((await menuSections(db)).map(({ slug, name }) => [slug, name])).toEqual([
      ['city', 'City'],
      ['world', 'World'],
      ['arts-and-ideas', 'Arts & Ideas'],
    ])
    expect((await allSections(db)).at(-1)).toMatchObject({ commentsOpen: false, commentMode: null })
  })

  it.each<[Partial<TypedSection>, object]>([
    [{ name: ' ' }, { name: 'missing' }],
    [{ name: 'x'.repeat(61), slug: 'x' }, { name: 'too-long' }],
    [{ slug: 'world' }, { slug: 'taken' }],
    [{ slug: 'search' }, { slug: 'reserved' }],
    [{ slug: '2026' }, { slug: 'reserved' }],
    [{ slug: 'a/b' }, { slug: 'not-a-slug' }],
    [{ slug: 'x'.repeat(61) }, { slug: 'too-long' }],
    [{ description: 'x'.repeat(301) }, { description: 'too-long' }],
    [{ guidelines: 'x'.repeat(5001) }, { guidelines: 'too-long' }],
  ])('is refused with %j', async (values, problems) => {
    const { db, city } = await setting()
    const refused = { ok: false, reason: 'invalid', problems }
    expect(await changeSection(db, SYSTEM, city.id, typed(values), NOW)).toEqual(refused)
    expect(await addSection(db, SYSTEM, typed({ slug: 'new', ...values }))).toEqual(refused)
    expect(await allSections(db)).toHaveLength(2)
  })

  it('takes its place in the order that is given', async () => {
    const { db, city, world } = await setting()
    const sport = await cast.addSection(db, 'Sport', { position: 2 })
    expect(await orderSections(db, SYSTEM, [sport.id, world.id])).toEqual({ ok: true })
    expect((await menuSections(db)).map(({ id }) => id)).toEqual([sport.id, world.id, city.id])
    expect(await orderSections(db, SYSTEM, [999])).toEqual({ ok: false, reason: 'unknown-section' })
  })
})

describe('a section under another slug', () => {
  it('is led to from its old address in one hop, and so are its articles', async () => {
    const { db, city, rename } = await setting()
    await rename(city.id, 'town')
    await rename(city.id, 'metropolis', NOW + 1)
    expect(await publishedArticle(db, 'metropolis', 'tram')).toMatchObject({
      headline: expect.any(String) as string,
    })
    for (const slug of ['city', 'town', 'City']) {
      expect(await findAddress(db, `/${slug}`)).toEqual({ kind: 'moved', to: '/metropolis' })
      expect(await findAddress(db, `/${slug}/tram`)).toEqual({ kind: 'moved', to: '/metropolis/tram' })
      expect(await findAddress(db, `/${slug}/never`)).toEqual({ kind: 'unknown' })
    }
    expect(await slugsBefore(db, city.id)).toEqual(['town', 'city'])
  })

  it('is led to in one hop from what led to its articles before', async () => {
    const { db, city, article, rename } = await setting()
    await db.write((tx) => replaceArticle(tx, article.id, cast.articleInput(city, { slug: 'tram-five' })))
    await db.write(async (tx) =>
      tx.insert(redirects).values({ fromPath: '/2019/tram', toPath: '/city/tram-five', createdAt: NOW }),
    )
    await rename(city.id, 'town')
    for (const old of ['/city/tram', '/city/tram-five', '/2019/tram'])
      expect(await findAddress(db, old)).toEqual({ kind: 'moved', to: '/town/tram-five' })
  })

  it('can have its old one again, and leads nobody in a circle', async () => {
    const { db, city, world, rename } = await setting()
    await rename(city.id, 'town')
    await rename(city.id, 'city')
    expect(await findAddress(db, '/town/tram')).toEqual({ kind: 'moved', to: '/city/tram' })
    expect(await findAddress(db, '/city/never')).toEqual({ kind: 'unknown' })
    expect(await slugsBefore(db, city.id)).toEqual(['town'])
    // Two that have changed their names with each other.
    await rename(world.id, 'third')
    await rename(city.id, 'world')
    await rename(world.id, 'city')
    expect(await findAddress(db, '/city/tram')).toEqual({ kind: 'moved', to: '/world/tram' })
    expect(await findAddress(db, '/world/never')).toEqual({ kind: 'unknown' })
  })

  it('says of what was deleted there that it is gone', async () => {
    const { db, city, rename } = await setting()
    await cast.addArticle(db, city, { slug: 'withdrawn', status: 'deleted' })
    await rename(city.id, 'town')
    expect(await findAddress(db, '/city/withdrawn')).toMatchObject({ kind: 'gone' })
  })
})

describe('deleting a section', () => {
  it('wants it empty, or another one that takes its articles in', async () => {
    const { db, city, world } = await setting()
    expect(await removeSection(db, SYSTEM, city.id, null, NOW)).toEqual({ ok: false, reason: 'not-empty' })
    for (const [id, to] of [
      [city.id, city.id],
      [city.id, 999],
      [999, null],
    ] as const)
      expect(await removeSection(db, SYSTEM, id, to, NOW)).toEqual({ ok: false, reason: 'unknown-section' })
    expect(await removeSection(db, SYSTEM, world.id, null, NOW)).toEqual({ ok: true, moved: 0 })
    expect(await removeSection(db, SYSTEM, city.id, null, NOW)).toEqual({ ok: false, reason: 'last' })
    expect(await findAddress(db, '/world')).toEqual({ kind: 'unknown' })
  })

  it('leads from all its addresses to where its articles stand now, also those whose name was taken', async () => {
    const { db, city, world, rename } = await setting()
    const same = await cast.addArticle(db, world, { headline: 'Another tram', slug: 'tram' })
    await cast.addArticle(db, city, { headline: 'A second tram', slug: 'tram-2' })
    await rename(city.id, 'town')
    expect(await removeSection(db, SYSTEM, city.id, world.id, NOW + 1)).toEqual({ ok: true, moved: 2 })
    expect(await articlesIn(db, world.id)).toBe(3)
    expect(await publishedArticle(db, 'world', 'tram')).toMatchObject({ id: same.id })
    expect(await findAddress(db, '/town')).toEqual({ kind: 'moved', to: '/world' })
    expect(await findAddress(db, '/city')).toEqual({ kind: 'moved', to: '/world' })
    expect(await findAddress(db, '/town/tram')).toEqual({ kind: 'moved', to: '/world/tram-3' })
    expect(await findAddress(db, '/town/tram-2')).toEqual({ kind: 'moved', to: '/world/tram-2' })
    const left = await db.read.select().from(sections).where(eq(sections.id, city.id))
    expect(left).toEqual([])
  })

  it('moves what is written for it, and what readers and moderators are told of it, along with its articles', async () => {
    const { db, city, world, article } = await setting()
    const editor = await cast.addStaff(db, 'Edith', 'editor')
    const begun = await writeArticle(db, editor, city)
    await save(db, editor, article.id, { headline: 'The tram, changed' })
    const letters = async (email: string, of: number[]) =>
      await subscribe(db, email, { frequency: 'daily', sections: of }, NOW)
    await letters('one@example.org', [city.id])
    await letters('both@example.org', [world.id, city.id])
    await letters('all@example.org', [])
    const alerts = { frequency: 'hourly', viewId: null, quietFrom: null, quietUntil: null } as const
    await saveAlerts(db, editor, { ...alerts, sections: [city.id] }, NOW)
    const filter = { ...NO_FILTER, section: city.id, words: 'tram' }
    await saveView(db, editor, { name: 'Trams', view: { tab: 'pending', filter } }, NOW)
    expect(await removeSection(db, SYSTEM, city.id, world.id, NOW + 1)).toMatchObject({ ok: true })
    for (const id of [begun, article.id])
      expect(await opened(db, editor, id)).toMatchObject({ fields: { sectionId: world.id } })
    expect(await step(db, editor, begun, { step: 'publish' })).toMatchObject({ ok: true })
    expect(await step(db, editor, article.id, { step: 'update' })).toMatchObject({ ok: true })
    const asked = await db.read.select({ of: subscribers.sections }).from(subscribers).orderBy(subscribers.id)
    expect(asked.map((row) => row.of)).toEqual([[world.id], [world.id], []])
    expect(await readAlerts(db, editor.id)).toMatchObject({ sections: [world.id] })
    const [view] = await savedViewsOf(db, editor)
    expect(view).toMatchObject({ tab: 'pending', filter: { ...filter, section: world.id } })
  })
})

describe('who may change sections', () => {
  it.each([...ROLES, 'guest'] as const)('%s: an admin alone', async (role) => {
    const { db, city, world } = await setting()
    const viewer = role === 'guest' ? GUEST : await cast.addStaff(db, 'Somebody', role)
    const results = [
      await addSection(db, viewer, typed({ slug: 'new' })),
      await changeSection(db, viewer, city.id, typed(), NOW),
      await orderSections(db, viewer, [world.id]),
      await removeSection(db, viewer, world.id, null, NOW),
    ]
    for (const result of results)
      expect(result).toMatchObject(role === 'admin' ? { ok: true } : { ok: false, reason: 'forbidden' })
  })
})

describe('how readers comment in a section', () => {
  const closed = { mode: 'closed', guidelines: 'Be kind. ' } as const

  it('is set by its own editors, and by those who are limited to no section', async () => {
    const { db, city, world } = await setting()
    for (const role of ROLES) {
      const person = await cast.addStaff(db, `Ana ${role}`, role)
      const may = role === 'admin' || role === 'editor'
      const here = { ...person, sections: [city.id] }
      expect([role, await ruleSection(db, person, city.id, closed, NOW)]).toMatchObject([role, { ok: may }])
      if (role !== 'admin')
        expect([role, await ruleSection(db, here, world.id, closed, NOW)]).toEqual([
          role,
          { ok: false, reason: 'forbidden' },
        ])
      expect([role, await ruleSection(db, here, city.id, closed, NOW)]).toMatchObject([role, { ok: may }])
    }
    expect(await ruleSection(db, GUEST, city.id, closed, NOW)).toMatchObject({ reason: 'forbidden' })
    expect(await allSections(db)).toMatchObject([
      { name: 'City', commentsOpen: false, guidelines: 'Be kind.' },
      { name: 'World', commentsOpen: true, guidelines: '' },
    ])
  })

  it('stands in the log whoever sets it, once for each change of the mode', async () => {
    const { db, city } = await setting()
    const edith = { ...(await cast.addStaff(db, 'Edith', 'editor')), sections: [city.id] }
    for (const mode of ['closed', 'closed', 'publish'] as const)
      await ruleSection(db, edith, city.id, { mode, guidelines: '' }, NOW)
    await changeSection(db, SYSTEM, city.id, typed({ mode: null }), NOW)
    const rows = await db.read.select().from(moderationLog)
    expect(rows.map(({ actorName, reason, detail }) => [actorName, reason, detail])).toEqual([
      ['Edith', 'comments.mode', { section: 'city', before: null, after: 'closed' }],
      ['Edith', 'comments.mode', { section: 'city', before: 'closed', after: 'publish' }],
      ['System', 'comments.mode', { section: 'city', before: 'publish', after: null }],
    ])
  })

  it('is not set with guidelines that are too long, nor in a section that there is not', async () => {
    const { db, city } = await setting()
    const long = { mode: null, guidelines: 'x'.repeat(5001) }
    expect(await ruleSection(db, SYSTEM, city.id, long, NOW)).toMatchObject({
      problems: { guidelines: 'too-long' },
    })
    expect(await ruleSection(db, SYSTEM, 99, closed, NOW)).toEqual({ ok: false, reason: 'unknown-section' })
  })
})
