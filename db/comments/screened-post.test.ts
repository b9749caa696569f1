import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articles, authors, comments, sections } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addComment, DAY, HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { log } from '../testing/deciding.ts'
import { said, zoePosting } from '../testing/posting.ts'
import { addCommenter, addSanction, addWords } from '../testing/screening.ts'
import { openDb } from '../client.ts'
import { SYSTEM } from '../users/viewer.ts'
import { postComment, type PostResult } from './post.ts'
import { readGround } from './screening/ground.ts'
import { screeningOf } from './screening/read.ts'
import { rescreen } from './screening/rescreen.ts'

const rowOf = async (db: Db, result: PostResult) => {
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  const [row] = await db.read.select().from(comments).where(eq(comments.id, result.id))
  if (!row) throw new Error('nothing was written')
  return row
}
const decided = async (db: Db, result: PostResult) => {
  const { id, status } = await rowOf(db, result)
  return { status, ...(await screeningOf(db, [id])).get(id)?.findings.at(-1) }
}
const publishing = async () => {
  const newsroom = await zoePosting()
  await writeSetting(newsroom.db, SYSTEM, 'comments.mode', 'publish')
  return newsroom
}

describe('a comment that a rule decides about', () => {
  it.each([
    ['held', 'pending', []],
    ['spam', 'spam', ['spam']],
    ['banned', 'trash', ['trash']],
  ] as const)(
    'by a word of the list %s is %s, with the rule and its place kept',
    async (list, status, actions) => {
      const { db, post } = await publishing()
      await addWords(db, list, 'cemetery')
      const result = await post()
      expect(result).toMatchObject({ ok: true, status })
      expect(await decided(db, result)).toMatchObject({ status, rule: `${list}-words`, span: [18, 26] })
      // That a comment waits is no decision; that it was put away is one, of the system.
      expect(await log(db)).toMatchObject(
        actions.map((action) => ({ action, actorName: 'System', reason: `${list}-words`, toStatus: status })),
      )
    },
  )

  it('is public at once where nothing speaks against it, counted, and in the log', async () => {
    const { db, article, post } = await publishing()
    const result = await post()
    expect(result).toMatchObject({ ok: true, status: 'approved' })
    const [row] = await db.read.select().from(articles).where(eq(articles.id, article.id))
    expect(row?.commentCount).toBe(1)
    expect(await log(db)).toMatchObject([
      { action: 'approve', reason: 'mode', fromStatus: null, actorId: null },
    ])
  })

  it('meets a rule with the very next comment, also when another process has written it', async () => {
    const { db, post } = await publishing()
    expect(await post()).toMatchObject({ status: 'approved' })
    const elsewhere = openDb(db.sqlite.writer.name)
    await addWords(elsewhere, 'held', 'cemeteries')
    elsewhere.close()
    expect(await post({ body: 'Which cemeteries?' }, NOW + HOUR)).toMatchObject({ status: 'pending' })
    db.sqlite.writer.exec('delete from word_rules')
    expect(await post({ body: 'All cemeteries!' }, NOW + 2 * HOUR)).toMatchObject({ status: 'approved' })
  })

  it('meets the newest names of staff', async () => {
    const { db, post } = await publishing()
    expect(await post({ name: 'Nora New' })).toMatchObject({ status: 'approved' })
    await db.write(async (tx) => tx.insert(authors).values({ slug: 'nora-new', name: 'Nora New' }))
    const again = await post({ name: 'nora new', body: 'It is me.' }, NOW + HOUR)
    expect(await decided(db, again)).toMatchObject({ status: 'pending', rule: 'impersonation' })
  })

  it('is held for what its sender said minutes ago elsewhere, by e-mail or network, and for six minutes', async () => {
    const { db, article, post } = await publishing()
    const above = await addComment(db, article)
    await post()
    const reply = { parentId: above.id }
    expect(await decided(db, await post(reply, NOW + MINUTE))).toMatchObject({ rule: 'repeat' })
    const neighbour = { ...reply, email: 'alf@example.org', client: null }
    expect(await decided(db, await post(neighbour, NOW + 2 * MINUTE))).toMatchObject({ rule: 'repeat' })
    const later = { ...reply, email: 'bea@example.org', client: null }
    expect(await decided(db, await post(later, NOW + 8 * MINUTE))).toMatchObject({ rule: 'mode' })
  })

  it('is held after rejections of the same e-mail', async () => {
    const { db, article, post } = await publishing()
    await addComment(db, article, { email: said.email, status: 'rejected', at: NOW - DAY })
    expect(await decided(db, await post())).toMatchObject({ rule: 'rejections', count: 1, of: 1 })
  })
})

describe('a sanction', () => {
  const FOR_GOOD = { ok: false, reason: 'banned', because: 'Abuse of others' }
  const NEUTRAL = { ok: false, reason: 'barred' }

  it.each([
    ['email', said.email],
    ['domain', 'example.org'],
  ] as const)(
    'by %s is told with its reason to who has confirmed the address, and nothing is kept',
    async (subject, value) => {
      const { db, post } = await publishing()
      await addSanction(db, { kind: 'ban', subject, value })
      const commenterId = await addCommenter(db, said.email)
      expect(await post({ email: 'ZOE@Example.org', commenterId })).toEqual(FOR_GOOD)
      // Anybody can type anybody's address.
      expect(await post({ email: 'ZOE@Example.org' })).toEqual(NEUTRAL)
      expect(db.sqlite.reader.prepare('select count(*) from comments').pluck().get()).toBe(0)
    },
  )

  it('by domain means its subdomains too, and no other domain that ends alike', async () => {
    const { db, post } = await publishing()
    await addSanction(db, { kind: 'ban', subject: 'domain', value: 'example.org' })
    expect(await post({ email: 'zoe@mail.example.org' })).toEqual(NEUTRAL)
    expect(await post({ email: 'zoe@anexample.org' })).toMatchObject({ ok: true })
  })

  it('by commenter is for who has confirmed his address, whatever he types', async () => {
    const { db, post } = await publishing()
    const commenterId = await addCommenter(db, said.email)
    await addSanction(db, { kind: 'ban', subject: 'commenter', value: String(commenterId) })
    expect(await post({ commenterId, email: 'alf@example.org' })).toEqual(FOR_GOOD)
    expect(await post()).toMatchObject({ ok: true })
  })

  it('says for how long, and ends', async () => {
    const { db, post } = await publishing()
    const commenterId = await addCommenter(db, said.email)
    await addSanction(db, { kind: 'suspend', subject: 'email', value: said.email, expiresAt: NOW + HOUR })
    expect(await post({ commenterId })).toMatchObject({ reason: 'suspended', waitSeconds: 3600 })
    expect(await post({ commenterId }, NOW + HOUR - 1)).toMatchObject({ waitSeconds: 1 })
    expect(await post({}, NOW + HOUR - 1)).toEqual(NEUTRAL)
    expect(await post({}, NOW + HOUR)).toMatchObject({ ok: true, status: 'approved' })
  })

  it('that was lifted is none', async () => {
    const { db, post } = await publishing()
    await addSanction(db, { kind: 'ban', subject: 'email', value: said.email, liftedAt: NOW - 1 })
    expect(await post()).toMatchObject({ ok: true })
  })

  it('on a network sends to spam and tells nobody', async () => {
    const { db, post } = await publishing()
    await addSanction(db, { kind: 'ban', subject: 'network', value: said.addressHash })
    expect(await post()).toMatchObject({ ok: true, status: 'spam' })
  })
})

describe('how comments are taken in', () => {
  it('is as the article says, else its section, else the site', async () => {
    const { db, post } = await zoePosting()
    const next = async (body: string, hours: number) => await post({ body }, NOW + hours * HOUR)
    expect(await next('One.', 1)).toMatchObject({ status: 'pending' })
    await writeSetting(db, SYSTEM, 'comments.mode', 'publish')
    expect(await next('Two.', 2)).toMatchObject({ status: 'approved' })
    await db.write(async (tx) => tx.update(sections).set({ commentMode: 'hold-all' }))
    expect(await next('Three.', 3)).toMatchObject({ status: 'pending' })
    await db.write(async (tx) => tx.update(articles).set({ commentMode: 'publish' }))
    expect(await next('Four.', 4)).toMatchObject({ status: 'approved' })
  })

  it('counts the approved comments of a confirmed reader, and nobody who types his address', async () => {
    const { db, article, post } = await zoePosting()
    await writeSetting(db, SYSTEM, 'comments.mode', 'hold-first')
    const commenterId = await addCommenter(db, said.email)
    const approve = async () => {
      const { id } = await addComment(db, article, { email: said.email, at: NOW - DAY })
      await db.write(async (tx) => tx.update(comments).set({ commenterId }).where(eq(comments.id, id)))
    }
    await approve()
    expect(await decided(db, await post({ commenterId }))).toMatchObject({
      status: 'pending',
      count: 1,
      of: 2,
    })
    await approve()
    const later = { body: 'And now?' }
    expect(await decided(db, await post({ ...later, commenterId: null }, NOW + HOUR))).toMatchObject({
      ...{ status: 'pending', count: 0 },
    })
    expect(await decided(db, await post({ body: 'Now.', commenterId }, NOW + 2 * HOUR))).toMatchObject({
      ...{ status: 'approved', count: 2 },
    })
  })
})

describe('staff', () => {
  it('who wrote the article speak at once under it, and not under others', async () => {
    const { db, article, ines, reporter } = await zoePosting()
    await db.write(async (tx) =>
      tx.update(authors).set({ userId: reporter.id }).where(eq(authors.id, ines.id)),
    )
    const own = { ...said, email: reporter.email, name: reporter.name, articleId: article.id, parentId: null }
    const result = await postComment(db, reporter, own, NOW)
    expect(await decided(db, result)).toMatchObject({ status: 'approved', rule: 'staff' })
  })
})

describe('rescreen', () => {
  const edit = async (db: Db, id: number, body: string) => {
    const ground = await readGround(db)
    return await db.write(async (tx) => {
      const [comment] = await tx.select().from(comments).where(eq(comments.id, id))
      if (!comment) throw new Error('no such comment')
      return await rescreen(tx, comment, body, ground, NOW + MINUTE)
    })
  }
  const newest = async (db: Db, id: number) => (await screeningOf(db, [id])).get(id)?.findings.at(-1)

  it('holds a public comment whose new text a rule holds, and keeps what it saw', async () => {
    const { db, post } = await publishing()
    const { id } = await rowOf(db, await post())
    expect(await edit(db, id, 'Which other side?')).toEqual({ ok: true, status: 'approved' })
    await addWords(db, 'held', 'casino')
    expect(await edit(db, id, 'A casino!')).toEqual({ ok: true, status: 'pending' })
    expect(await newest(db, id)).toMatchObject({ rule: 'held-words', span: [2, 8] })
  })

  it('sends what a moderator approved back to him, where every comment is read', async () => {
    const { db, article } = await zoePosting()
    const { id } = await addComment(db, article)
    expect(await edit(db, id, 'Another text.')).toEqual({ ok: true, status: 'pending' })
  })

  it('never publishes what waits, and leaves alone what was decided', async () => {
    const { db, article } = await publishing()
    const waiting = await addComment(db, article, { status: 'pending' })
    expect(await edit(db, waiting.id, 'Harmless.')).toEqual({ ok: true, status: 'pending' })
    const rejected = await addComment(db, article, { status: 'rejected' })
    expect(await edit(db, rejected.id, 'Harmless.')).toEqual({ ok: true, status: 'rejected' })
    expect(await log(db)).toEqual([])
  })

  it('logs what a rule did with it', async () => {
    const { db, post } = await publishing()
    const { id } = await rowOf(db, await post())
    await addWords(db, 'spam', 'casino')
    await edit(db, id, 'A casino!')
    expect((await log(db)).at(-1)).toMatchObject({ action: 'spam', fromStatus: 'approved', revision: 1 })
  })

  it('does not take a comment for its own repetition, and refuses who is banned', async () => {
    const { db, post } = await publishing()
    const { id } = await rowOf(db, await post())
    expect(await edit(db, id, said.body)).toEqual({ ok: true, status: 'approved' })
    await addSanction(db, { kind: 'ban', subject: 'email', value: said.email })
    expect(await edit(db, id, 'Anything.')).toMatchObject({
      ok: false,
      barred: { because: null },
    })
  })
})
