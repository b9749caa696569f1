import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { withdrawCorrection } from '../corrections/publish.ts'
import { deleteEntry } from '../live/post.ts'
import { articles, corrections, liveBlogs } from '../schema/index.ts'
import { addCorrection, addErrorReport, addPost, endLive, goLive } from '../testing/afterwards.ts'
import { NOW } from '../testing/cast.ts'
import { SYSTEM } from '../users/viewer.ts'
import { TAGS } from './tags.ts'
import { cast, changedBy } from './testing.ts'

describe('what changed after publication', () => {
  it('is nothing while readers only report errors', async () => {
    const { db, quay } = await cast()
    expect(await changedBy(db, async () => await addErrorReport(db, quay))).toEqual([])
  })

  it('by a correction, and by its withdrawal, reaches the article and the archive', async () => {
    const { db, quay } = await cast()
    const reached = [TAGS.article(quay.id), TAGS.corrections]
    let id = 0
    expect(await changedBy(db, async () => (id = await addCorrection(db, quay)))).toEqual(reached)
    expect(await changedBy(db, async () => await withdrawCorrection(db, SYSTEM, id, NOW))).toEqual(reached)
    const gone = async () =>
      await db.write(async (tx) => tx.delete(corrections).where(eq(corrections.id, id)))
    expect(await changedBy(db, gone)).toEqual(reached)
  })

  it.each([{ headline: 'Anew' }, { slug: 'anew' }, { status: 'unpublished' as const }])(
    'by %j of an article reaches the archive if it was corrected',
    async (values) => {
      const { db, quay, article } = await cast()
      const changed = async ({ id }: { id: number }) =>
        await changedBy(db, async () => {
          await db.write(async (tx) => tx.update(articles).set(values).where(eq(articles.id, id)))
        })
      await addCorrection(db, quay)
      expect(await changed(article)).not.toContain(TAGS.corrections)
      if ('slug' in values)
        await db.write(async (tx) => tx.delete(articles).where(eq(articles.id, article.id)))
      expect(await changed(quay)).toContain(TAGS.corrections)
    },
  )

  it('by starting and closing a live blog reaches the article and its cards', async () => {
    const { db, quay } = await cast()
    const reached = [TAGS.article(quay.id), TAGS.card(quay.id)]
    expect(await changedBy(db, async () => await goLive(db, quay))).toEqual(reached)
    expect(await changedBy(db, async () => await endLive(db, quay))).toEqual(reached)
    const gone = async () => await db.write(async (tx) => tx.delete(liveBlogs))
    expect(await changedBy(db, gone)).toEqual(reached)
  })

  it('by a post, and by deleting it, reaches the article alone', async () => {
    const { db, quay } = await cast()
    await goLive(db, quay)
    let id = 0
    expect(await changedBy(db, async () => (id = await addPost(db, quay)))).toEqual([TAGS.article(quay.id)])
    const deleted = async () => await deleteEntry(db, SYSTEM, { id, isBack: false }, NOW)
    expect(await changedBy(db, deleted)).toEqual([TAGS.article(quay.id)])
  })
})
