import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { comments } from '../schema/index.ts'
import { addArticle, addComment, MINUTE, NOW, SECOND, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { COMMENT_STATUSES } from './status.ts'
import { answerable, commentAddress, commentPage, heldComments } from './thread.ts'

async function setting() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}

/** Top-level comments a second apart, the oldest first. */
async function addThreads(db: Db, article: { id: number }, many: number) {
  const added = []
  for (let index = 0; index < many; index += 1)
    added.push(await addComment(db, article, { at: NOW + index * SECOND }))
  return added
}

const setStatus = (db: Db, { id }: { id: number }, status: 'rejected' | 'pending') =>
  db.write(async (tx) => tx.update(comments).set({ status }).where(eq(comments.id, id)))
const idsOf = (page: { threads: { id: number }[] }) => page.threads.map((thread) => thread.id)

describe('commentPage', () => {
  it('is one empty page where nobody has spoken', async () => {
    const { db, article } = await setting()
    expect(await commentPage(db, article.id, 1)).toEqual({ threads: [], page: 1, pages: 1 })
  })

  it('shows the oldest first, and by number where two came together', async () => {
    const { db, article } = await setting()
    const late = await addComment(db, article, { at: NOW })
    const early = await addComment(db, article, { at: NOW - MINUTE })
    const twin = await addComment(db, article, { at: NOW - MINUTE })
    expect(idsOf(await commentPage(db, article.id, 1))).toEqual([early.id, twin.id, late.id])
  })

  it('shows only approved comments of this article', async () => {
    const { db, article, world } = await setting()
    for (const status of COMMENT_STATUSES)
      await addComment(db, article, { status, body: `One that is ${status}.` })
    await addComment(db, await addArticle(db, world))
    const { threads } = await commentPage(db, article.id, 1)
    expect(threads.map((thread) => thread.comment?.body)).toEqual(['One that is approved.'])
  })

  it('passes on no e-mail and no address', async () => {
    const { db, article } = await setting()
    await addComment(db, article, { email: 'alf.tregear@example.com', addressHash: 'hash-of-alf' })
    expect(JSON.stringify(await commentPage(db, article.id, 1))).not.toMatch(/alf\.tregear|hash-of-alf/)
  })

  it('keeps the place of a withdrawn comment with approved replies, without its name or text', async () => {
    const { db, article } = await setting()
    const root = await addComment(db, article, { name: 'Troll', body: 'Insult' })
    const reply = await addComment(db, article, { under: root })
    await setStatus(db, root, 'rejected')
    const page = await commentPage(db, article.id, 1)
    expect(page.threads).toMatchObject([{ id: root.id, comment: null, replies: [{ id: reply.id }] }])
    expect(JSON.stringify(page)).not.toMatch(/Troll|Insult/)
  })

  it('drops a withdrawn comment whose replies are all withdrawn', async () => {
    const { db, article } = await setting()
    const root = await addComment(db, article, { status: 'approved' })
    await addComment(db, article, { under: root, status: 'pending' })
    await setStatus(db, root, 'rejected')
    expect(await commentPage(db, article.id, 1)).toEqual({ threads: [], page: 1, pages: 1 })
  })

  it('puts fifty threads on a page, however many replies they have', async () => {
    const { db, article } = await setting()
    const roots = await addThreads(db, article, 51)
    for (let index = 0; index < 5; index += 1) await addComment(db, article, { under: roots[0] })
    const first = await commentPage(db, article.id, 1)
    expect(first).toMatchObject({ page: 1, pages: 2 })
    expect(idsOf(first)).toEqual(roots.slice(0, 50).map((root) => root.id))
    expect(first.threads[0]?.replies).toHaveLength(5)
    expect(idsOf(await commentPage(db, article.id, 2))).toEqual([roots[50]?.id])
    expect(await commentPage(db, article.id, 3)).toEqual({ threads: [], page: 3, pages: 2 })
  })

  it('counts pages by what shows: fifty and a held one are one page', async () => {
    const { db, article } = await setting()
    await addThreads(db, article, 50)
    await addComment(db, article, { status: 'pending' })
    expect((await commentPage(db, article.id, 1)).pages).toBe(1)
  })
})

describe('commentAddress', () => {
  it('is the article itself with an anchor for the first page', async () => {
    const { db, article } = await setting()
    const roots = await addThreads(db, article, 50)
    expect(await commentAddress(db, roots[49]?.id ?? 0)).toBe(`${article.path}#comment-${roots[49]?.id}`)
  })

  it('names the page of the thread, for the first comment in it and for a late reply', async () => {
    const { db, article } = await setting()
    const roots = await addThreads(db, article, 101)
    const late = await addComment(db, article, { under: roots[60], at: NOW + 999 * SECOND })
    expect(await commentAddress(db, roots[50]?.id ?? 0)).toBe(
      `${article.path}?page=2#comment-${roots[50]?.id}`,
    )
    expect(await commentAddress(db, late.id)).toBe(`${article.path}?page=2#comment-${late.id}`)
    expect(await commentAddress(db, roots[100]?.id ?? 0)).toBe(
      `${article.path}?page=3#comment-${roots[100]?.id}`,
    )
  })

  it('always names the page on which the comment stands', async () => {
    const { db, article } = await setting()
    const roots = await addThreads(db, article, 110)
    // Withdrawn ones with and without replies before it change the page of what follows.
    for (const index of [3, 20, 40]) await setStatus(db, roots[index] ?? { id: 0 }, 'rejected')
    await addComment(db, article, { under: roots[20] })
    for (const root of roots) {
      const address = await commentAddress(db, root.id)
      if (address === null) continue
      const page = Number(/page=(\d+)/.exec(address)?.[1] ?? 1)
      expect(idsOf(await commentPage(db, article.id, page))).toContain(root.id)
    }
  })

  it('is null for what nobody may read', async () => {
    const { db, article } = await setting()
    const held = await addComment(db, article, { status: 'pending' })
    const shown = await addComment(db, article)
    expect(await commentAddress(db, held.id)).toBeNull()
    expect(await commentAddress(db, 99)).toBeNull()
    await unpublish(db, article)
    expect(await commentAddress(db, shown.id)).toBeNull()
  })
})

describe('heldComments', () => {
  it('shows a browser its own comments that wait, and those that a rule put away', async () => {
    const { db, article } = await setting()
    const added = []
    for (const status of COMMENT_STATUSES) added.push(await addComment(db, article, { status, body: status }))
    await db.write(async (tx) => tx.update(comments).set({ decidedAt: NOW }))
    added.push(await addComment(db, article, { status: 'trash', body: 'trash, by a rule' }))
    const held = await heldComments(
      db,
      article.id,
      added.map((comment) => comment.id),
    )
    expect(held.map((comment) => comment.body)).toEqual(['pending', 'spam', 'trash, by a rule'])
  })

  it('shows nothing of another article, and nothing without a cookie', async () => {
    const { db, article, world } = await setting()
    const elsewhere = await addComment(db, await addArticle(db, world), { status: 'pending' })
    expect(await heldComments(db, article.id, [elsewhere.id])).toEqual([])
    expect(await heldComments(db, article.id, [])).toEqual([])
  })
})

describe('answerable', () => {
  it('gives the name of an approved comment and nothing of any other', async () => {
    const { db, article, world } = await setting()
    const shown = await addComment(db, article, { name: 'Hester Blake' })
    const held = await addComment(db, article, { status: 'pending' })
    const elsewhere = await addArticle(db, world)
    expect(await answerable(db, article.id, shown.id)).toEqual({ id: shown.id, name: 'Hester Blake' })
    expect(await answerable(db, article.id, held.id)).toBeNull()
    expect(await answerable(db, elsewhere.id, shown.id)).toBeNull()
  })
})
