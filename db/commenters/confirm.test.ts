import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { commentPage } from '../comments/thread.ts'
import { comments } from '../schema/index.ts'
import { addComment, addStaff, NOW, theCast, type CommentRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import type { Db } from '../client.ts'
import { commenterOf, endAll, switchMail } from './commenter.ts'
import { claimComment, confirmAddress, toConfirm, versionOf } from './confirm.ts'
import { lookAtAll } from './names.ts'

const ZOE = { name: 'Zoë Hartnell', email: 'Zoe@example.org' }

async function withZoe() {
  const db = await testDb()
  const cast = await theCast(db)
  const first = await addComment(db, cast.article, ZOE)
  return { db, ...cast, first }
}

async function confirm(db: Db, comment: CommentRow) {
  const result = await confirmAddress(db, comment.id, NOW)
  if (!result.ok) throw new Error(result.reason)
  return result.commenter
}

/** Names in the thread, with a mark where there is one. */
async function marks(db: Db, article: { id: number }) {
  const { threads } = await commentPage(db, article.id, 1)
  return threads.map(({ comment }) => `${comment?.authorName}${comment?.isConfirmed ? ' ✔' : ''}`)
}

describe('confirmAddress', () => {
  it('does nothing for a link from before he ended all links', async () => {
    const { db, first } = await withZoe()
    const commenter = await confirm(db, first)
    await endAll(db, commenter)
    expect(await confirmAddress(db, first.id, NOW)).toEqual({ ok: false, reason: 'gone' })
    expect(await confirmAddress(db, first.id, NOW, await versionOf(db, commenter.emailKey))).toMatchObject({
      ok: true,
    })
  })

  it('marks the comment that the link was for, and no other of the same address', async () => {
    const { db, article, first } = await withZoe()
    await addComment(db, article, { ...ZOE, body: 'Typed by somebody else.' })
    const commenter = await confirm(db, first)
    expect(commenter).toMatchObject({ name: ZOE.name, email: ZOE.email, emailKey: 'zoe@example.org' })
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔', 'Zoë Hartnell'])
  })

  it('changes nothing the second time', async () => {
    const { db, first } = await withZoe()
    const once = await confirm(db, first)
    expect(await confirm(db, first)).toEqual(once)
  })

  it('tells the pages that show the comment', async () => {
    const { db, article, first } = await withZoe()
    const changes = () =>
      db.sqlite.reader.prepare('select seq from page_changes where tag = ?').get(`article:${article.id}`)
    const before = changes()
    await confirm(db, first)
    expect(changes()).not.toEqual(before)
  })

  it('keeps the first name that was confirmed: another one under the same address bears no mark', async () => {
    const { db, article, first } = await withZoe()
    await confirm(db, first)
    await confirm(db, await addComment(db, article, { ...ZOE, name: 'Zed' }))
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔', 'Zed'])
  })

  it('is nothing for a comment whose author was erased', async () => {
    const { db, article } = await withZoe()
    const erased = await addComment(db, article, { name: 'Anonymous', email: '' })
    expect(await confirmAddress(db, erased.id, NOW)).toEqual({ ok: false, reason: 'gone' })
    expect(await toConfirm(db, erased.id)).toBeNull()
    expect(await confirmAddress(db, 999, NOW)).toEqual({ ok: false, reason: 'gone' })
  })
})

describe('a confirmed name', () => {
  it.each([
    ['the same', 'Zoë Hartnell'],
    ['without the accent', 'Zoe Hartnell'],
    ['in other case', 'ZOË HARTNELL'],
    ['with signs and spaces', 'Zoë . Hartnell'],
    ['in two alphabets', 'Zоë Hartnell'],
  ])('is not another reader’s too: %s', async (_what, name) => {
    const { db, article, first } = await withZoe()
    await confirm(db, first)
    const other = await confirm(db, await addComment(db, article, { name, email: 'mallory@example.org' }))
    expect(other.name).toBe('')
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔', name])
  })

  it('is not another reader’s too: in the letters of another alphabet from end to end', async () => {
    const { db, article } = await withZoe()
    await confirm(db, await addComment(db, article, { name: 'Pete Cope', email: 'pete@example.org' }))
    // Not one of these is a Latin letter.
    for (const [index, name] of ['Рете Соре', 'ΡΕΤΕ СΟΡΕ'].entries()) {
      const email = `mallory${index}@example.org`
      expect(await confirm(db, await addComment(db, article, { name, email }))).toMatchObject({ name: '' })
    }
  })

  it('that was confirmed before looks were kept is known by its look all the same', async () => {
    const { db, article } = await withZoe()
    await confirm(db, await addComment(db, article, { name: 'Pete Cope', email: 'pete@example.org' }))
    db.sqlite.writer.exec('update commenters set look = null')
    await lookAtAll(db)
    await lookAtAll(db)
    const mallory = await addComment(db, article, { name: 'Рете Соре', email: 'mallory@example.org' })
    expect(await confirm(db, mallory)).toMatchObject({ name: '' })
  })

  it.each(['Ana Moderator', 'ana m0derator', 'Inés Aldous', 'Ines  Aldous', 'Broadsheet'])(
    'is not that of staff or of a byline: %s',
    async (name) => {
      const { db, article } = await withZoe()
      const { name: confirmed } = await confirm(db, await addComment(db, article, { name }))
      expect(confirmed).toBe('')
    },
  )

  it('is found later by whoever had none: his own name then has its mark on earlier comments too', async () => {
    const { db, article, first } = await withZoe()
    await confirm(db, first)
    const as = (name: string) => addComment(db, article, { name, email: 'other@example.org' })
    const other = await confirm(db, await as('Zoe Hartnell'))
    const own = await as('Zoe of Harbour Street')
    expect(await claimComment(db, other, own.id)).toBe(true)
    expect(await confirm(db, own)).toMatchObject({ id: other.id, name: 'Zoe of Harbour Street' })
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔', 'Zoe Hartnell', 'Zoe of Harbour Street ✔'])
  })

  it('stays with its owner when somebody on the staff is called so later', async () => {
    const { db, article, first } = await withZoe()
    await confirm(db, first)
    await addStaff(db, ZOE.name, 'author')
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔'])
  })
})

describe('claimComment', () => {
  it('takes a comment of one’s own address', async () => {
    const { db, article, first } = await withZoe()
    const zoe = await confirm(db, first)
    const second = await addComment(db, article, ZOE)
    expect(await claimComment(db, zoe, second.id)).toBe(true)
    expect(await claimComment(db, zoe, second.id)).toBe(false)
    expect(await marks(db, article)).toEqual(['Zoë Hartnell ✔', 'Zoë Hartnell ✔'])
  })

  it('takes nobody else’s', async () => {
    const { db, article, first } = await withZoe()
    const zoe = await confirm(db, first)
    const other = await addComment(db, article, { name: ZOE.name, email: 'other@example.org' })
    expect(await claimComment(db, zoe, other.id)).toBe(false)
    const [row] = await db.read.select().from(comments).where(eq(comments.id, other.id))
    expect(row?.commenterId).toBeNull()
  })
})

describe('a commenter', () => {
  it('is found by id and version, until he ends everything', async () => {
    const { db, first } = await withZoe()
    const zoe = await confirm(db, first)
    expect(await commenterOf(db, zoe)).toEqual(zoe)
    await endAll(db, zoe)
    expect(await commenterOf(db, zoe)).toBeNull()
    expect(await commenterOf(db, { ...zoe, version: 2 })).toMatchObject({ id: zoe.id })
  })

  it('wants mail or not', async () => {
    const { db, first } = await withZoe()
    const zoe = await confirm(db, first)
    await switchMail(db, zoe, false, NOW)
    expect(await commenterOf(db, zoe)).toMatchObject({ unsubscribedAt: NOW })
    await switchMail(db, zoe, true, NOW)
    expect(await commenterOf(db, zoe)).toMatchObject({ unsubscribedAt: null })
  })
})
