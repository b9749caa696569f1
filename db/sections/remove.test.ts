import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { saveAlerts } from '../moderation/alerts.ts'
import { savedViewsOf, saveView, viewOf } from '../moderation/views.ts'
import { articleDrafts, moderatorAlerts, staffInvitations, subscribers } from '../schema/index.ts'
import { invite } from '../staff/invitations.ts'
import { addArticle, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { articleRow, opened, save, step, writeArticle } from '../testing/writing.ts'
import { removeSection } from './remove.ts'
import { articlesIn } from './sections.ts'

describe('what stood in a section that is deleted', () => {
  it('moves with it where readers do not have it yet, and is published there', async () => {
    const db = await testDb()
    const { admin, editor, city, world } = await theCast(db)
    const id = await writeArticle(db, editor, world)
    expect(await removeSection(db, admin, world.id, city.id, NOW)).toEqual({ ok: true, moved: 1 })
    expect((await opened(db, editor, id)).fields.sectionId).toBe(city.id)
    expect(await step(db, editor, id, { step: 'publish' })).toMatchObject({ ok: true })
    expect(await articleRow(db, id)).toMatchObject({ sectionId: city.id, status: 'published' })
  })

  it('keeps its changes, and the address that it got there', async () => {
    const db = await testDb()
    const { admin, editor, city, world } = await theCast(db)
    await addArticle(db, city, { slug: 'fog' })
    const { id } = await addArticle(db, world, { slug: 'fog' })
    await save(db, editor, id, { headline: 'Fog lifts' })
    expect(await removeSection(db, admin, world.id, city.id, NOW)).toMatchObject({ ok: true })
    expect((await opened(db, editor, id)).fields).toMatchObject({ sectionId: city.id, slug: 'fog-2' })
    expect(await step(db, editor, id, { step: 'update' })).toMatchObject({ ok: true })
    expect(await articleRow(db, id)).toMatchObject({ slug: 'fog-2', headline: 'Fog lifts' })
  })

  it('gets a number that nothing has there', async () => {
    const db = await testDb()
    const { admin, city, world } = await theCast(db)
    for (const slug of ['fog', 'fog-2', 'fog-3']) await addArticle(db, city, { slug })
    const { id } = await addArticle(db, world, { slug: 'fog' })
    await addArticle(db, world, { slug: 'fog-4' })
    expect(await removeSection(db, admin, world.id, city.id, NOW)).toEqual({ ok: true, moved: 2 })
    expect((await articleRow(db, id)).slug).toBe('fog-5')
  })

  it('counts where it is only going to stand there', async () => {
    const db = await testDb()
    const { admin, editor, city, world, article } = await theCast(db)
    expect(await articlesIn(db, world.id)).toBe(0)
    await save(db, editor, article.id, { sectionId: world.id })
    expect(await articlesIn(db, world.id)).toBe(1)
    expect(await removeSection(db, admin, world.id, null, NOW)).toEqual({ ok: false, reason: 'not-empty' })
    expect(await removeSection(db, admin, world.id, city.id, NOW)).toEqual({ ok: true, moved: 1 })
    const [draft] = await db.read.select().from(articleDrafts).where(eq(articleDrafts.articleId, article.id))
    expect(draft?.sectionId).toBe(city.id)
  })

  it('is what those want who asked for news of it, or were asked to work on it', async () => {
    const db = await testDb()
    const { admin, ana, city, world } = await theCast(db)
    const subscriber = { email: 'a@b.example', emailKey: 'a@b.example', frequency: 'daily' } as const
    await db.write((tx) =>
      tx.insert(subscribers).values([
        { ...subscriber, sections: [world.id], createdAt: NOW },
        { ...subscriber, emailKey: 'c@b.example', sections: [world.id, city.id], createdAt: NOW },
        { ...subscriber, emailKey: 'd@b.example', sections: [], createdAt: NOW },
      ]),
    )
    const quiet = { viewId: null, quietFrom: null, quietUntil: null }
    await saveAlerts(db, ana, { frequency: 'hourly', sections: [world.id], ...quiet }, NOW)
    await invite(db, admin, { email: 'new@b.example', role: 'editor', sections: [world.id] }, NOW)
    const view = { ...viewOf({ filter: { section: world.id } }), tab: 'pending' as const }
    await saveView(db, ana, { name: 'The world', view }, NOW)
    expect(await removeSection(db, admin, world.id, city.id, NOW)).toMatchObject({ ok: true })
    const wanted = await db.read.select({ sections: subscribers.sections }).from(subscribers)
    expect(wanted.map((row) => row.sections)).toEqual([[city.id], [city.id], []])
    const [alerts] = await db.read.select().from(moderatorAlerts)
    expect(alerts?.sections).toEqual([city.id])
    const [kept] = await savedViewsOf(db, ana)
    expect(kept?.filter).toEqual({ ...view.filter, section: city.id })
    // Nobody is let into another section by that.
    const [invitation] = await db.read.select().from(staffInvitations)
    expect(invitation?.sections).toEqual([world.id])
  })
})
