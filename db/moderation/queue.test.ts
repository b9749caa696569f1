import { describe, expect, it } from 'vitest'
import { COMMENT_STATUSES, type CommentStatus } from '../comments/status.ts'
import { addComment, NOW, SECOND, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { decide } from './decide.ts'
import { batchSummary, queue, queueCounts } from './queue.ts'

async function setting() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}

describe('queueCounts', () => {
  it('is 0 everywhere in an empty installation', async () => {
    expect(await queueCounts(await testDb())).toEqual({
      pending: 0,
      approved: 0,
      rejected: 0,
      spam: 0,
      trash: 0,
    })
  })

  it('counts exactly what stands under each status', async () => {
    const { db, article } = await setting()
    for (const [index, status] of COMMENT_STATUSES.entries()) {
      for (let more = 0; more <= index; more += 1) await addComment(db, article, { status })
    }
    expect(await queueCounts(db)).toEqual({ pending: 1, approved: 2, rejected: 3, spam: 4, trash: 5 })
  })
})

describe('queue', () => {
  it('shows first who has waited longest', async () => {
    const { db, article } = await setting()
    const late = await addComment(db, article, { status: 'pending', at: NOW })
    const early = await addComment(db, article, { status: 'pending', at: NOW - SECOND })
    const twin = await addComment(db, article, { status: 'pending', at: NOW - SECOND })
    expect((await queue(db, 'pending', 1)).comments.map((comment) => comment.id)).toEqual([
      early.id,
      twin.id,
      late.id,
    ])
  })

  it.each<CommentStatus>(['approved', 'rejected', 'spam', 'trash'])(
    'shows the newest first of what is %s',
    async (status) => {
      const { db, article } = await setting()
      const early = await addComment(db, article, { status, at: NOW - SECOND })
      const late = await addComment(db, article, { status, at: NOW })
      await addComment(db, article, { status: 'pending' })
      expect((await queue(db, status, 1)).comments.map((comment) => comment.id)).toEqual([late.id, early.id])
    },
  )

  it('has 25 on a page, none of them twice, and an empty page past the end', async () => {
    const { db, article } = await setting()
    expect(await queue(db, 'pending', 1)).toEqual({ comments: [], page: 1, pages: 1 })
    // All in the same millisecond: the order must hold all the same.
    const added = []
    for (let index = 0; index < 51; index += 1)
      added.push(await addComment(db, article, { status: 'pending', at: NOW }))
    const pages = [
      await queue(db, 'pending', 1),
      await queue(db, 'pending', 2),
      await queue(db, 'pending', 3),
    ]
    expect(pages.map((page) => [page.comments.length, page.pages])).toEqual([
      [25, 3],
      [25, 3],
      [1, 3],
    ])
    expect(pages.flatMap((page) => page.comments.map((comment) => comment.id))).toEqual(
      added.map((comment) => comment.id),
    )
    expect((await queue(db, 'pending', 4)).comments).toEqual([])
  })

  it('gives what a moderator needs to know: the writer, the words, the revision and the article', async () => {
    const { db, article } = await setting()
    const values = {
      status: 'pending',
      name: 'Alf',
      email: 'alf@example.com',
      body: 'Cemetery.',
      at: NOW,
    } as const
    const { id } = await addComment(db, article, values)
    expect((await queue(db, 'pending', 1)).comments).toEqual([
      {
        ...{
          id,
          revision: 1,
          status: 'pending',
          authorName: 'Alf',
          authorEmail: 'alf@example.com',
          body: 'Cemetery.',
          createdAt: NOW,
        },
        article: {
          ...{
            id: article.id,
            section: 'city',
            slug: article.slug,
            headline: 'Tram line five approved',
            standfirst: '',
            public: true,
          },
        },
        ...{ editedAt: null, pickedAt: null, rejectReason: null, moderatorNote: '' },
        ...{ confirmed: false, byStaff: false, written: { pending: 1 } },
        ...{ parent: null, siblings: [], versions: [], screening: null, reports: [], appeal: null },
      },
    ])
  })

  it('says so when the article is not public any more', async () => {
    const { db, article } = await setting()
    await addComment(db, article, { status: 'pending' })
    await unpublish(db, article)
    expect((await queue(db, 'pending', 1)).comments[0]?.article.public).toBe(false)
  })

  it('shows a reply with its parent and its last three neighbours, oldest first', async () => {
    const { db, article } = await setting()
    const parent = await addComment(db, article, { body: 'Which side?', name: 'Zoë' })
    const said = ['One.', 'Two.', 'Three.', 'Four.']
    for (const [index, body] of said.entries())
      await addComment(db, article, { under: parent, body, at: NOW + index * SECOND })
    await addComment(db, article, { under: parent, body: 'Buy pills', status: 'spam', at: NOW + 60 * SECOND })
    await addComment(db, article, {
      under: parent,
      body: 'This one.',
      status: 'pending',
      at: NOW + 10 * SECOND,
    })
    const [reply] = (await queue(db, 'pending', 1)).comments
    expect(reply?.parent).toEqual({
      id: parent.id,
      authorName: 'Zoë',
      body: 'Which side?',
      status: 'approved',
    })
    expect(reply?.siblings.map((sibling) => sibling.body)).toEqual(['Two.', 'Three.', 'Four.'])
  })

  it('shows a parent that was withdrawn meanwhile, with its status', async () => {
    const { db, article, ana } = await setting()
    const parent = await addComment(db, article)
    await addComment(db, article, { under: parent, status: 'pending' })
    await decide(db, ana, { action: 'reject', comments: [parent] }, NOW)
    expect((await queue(db, 'pending', 1)).comments[0]?.parent).toMatchObject({
      id: parent.id,
      status: 'rejected',
    })
  })
})

describe('batchSummary', () => {
  it('tells what one press did, and to how many', async () => {
    const { db, article, ana } = await setting()
    const held = [
      await addComment(db, article, { status: 'pending' }),
      await addComment(db, article, { status: 'pending' }),
    ]
    const decision = await decide(db, ana, { action: 'approve', comments: held }, NOW)
    expect(await batchSummary(db, decision.ok ? decision.batch : '')).toEqual({
      action: 'approve',
      to: 'approved',
      count: 2,
    })
  })

  it('is null for a press that never was', async () => {
    const { db } = await setting()
    expect(await batchSummary(db, 'never')).toBeNull()
  })
})
