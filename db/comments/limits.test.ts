import { describe, expect, it } from 'vitest'
import { writeSetting } from '../settings/settings.ts'
import { addComment, DAY, HOUR, MINUTE, NOW, SECOND } from '../testing/cast.ts'
import { said, zoePosting } from '../testing/posting.ts'
import { SYSTEM } from '../users/viewer.ts'
import { postComment } from './post.ts'

const other = (n: number) => ({
  email: `reader${n}@example.org`,
  client: `203.0.113.${n}/32`,
  body: `I am ${n}.`,
})

describe('a network', () => {
  /** So many comments of different readers, a second apart, the last one at NOW. */
  async function full(most: number) {
    const newsroom = await zoePosting()
    await writeSetting(newsroom.db, SYSTEM, 'comments.networkPerHour', most)
    for (let n = most; n > 0; n -= 1) await newsroom.post(other(n), NOW - (n - 1) * SECOND)
    return newsroom
  }

  it('has its comments of an hour, then waits until the first of them is an hour old', async () => {
    const { post } = await full(5)
    expect(await post(other(9), NOW + SECOND)).toEqual({
      ...{ ok: false, reason: 'network-busy', waitSeconds: 3600 - 5 },
    })
    const free = NOW - 4 * SECOND + HOUR
    expect(await post(other(9), free - 1)).toMatchObject({ reason: 'network-busy', waitSeconds: 1 })
    expect(await post(other(9), free)).toMatchObject({ ok: true })
  })

  it('is no other network', async () => {
    const { post } = await full(3)
    expect(await post({ ...other(9), addressHash: 'elsewhere' })).toMatchObject({ ok: true })
    expect(await post({ ...other(10), addressHash: null })).toMatchObject({ ok: true })
  })

  it('has no limit at 0', async () => {
    const { db, post } = await full(3)
    await writeSetting(db, SYSTEM, 'comments.networkPerHour', 0)
    expect(await post(other(9))).toMatchObject({ ok: true })
  })

  it('is not shut out by a comment of tomorrow', async () => {
    const { db, article, post } = await zoePosting()
    await writeSetting(db, SYSTEM, 'comments.networkPerHour', 1)
    await addComment(db, article, { addressHash: said.addressHash, at: NOW + DAY })
    expect(await post()).toMatchObject({ ok: true })
  })
})

describe('the limits', () => {
  it('ask a reader to wait for his own comment before they speak of his network', async () => {
    const { db, post } = await zoePosting()
    await writeSetting(db, SYSTEM, 'comments.networkPerHour', 1)
    await post()
    expect(await post({ body: 'Again.' }, NOW + SECOND)).toMatchObject({ reason: 'too-fast' })
    expect(await post({ body: 'Again.' }, NOW + MINUTE)).toMatchObject({ reason: 'network-busy' })
  })

  it('are not for staff who decide on comments', async () => {
    const { db, article, ana } = await zoePosting()
    const say = (body: string) =>
      postComment(db, ana, { ...said, body, articleId: article.id, parentId: null }, NOW)
    expect(await say('One.')).toMatchObject({ ok: true })
    expect(await say('Two.')).toMatchObject({ ok: true })
  })

  it('count no comment that was refused', async () => {
    const { post } = await zoePosting()
    await post({ articleId: 99 })
    await post({ parentId: 99 })
    expect(await post()).toMatchObject({ ok: true })
  })

  it('let one of two comments of one client in that arrive together', async () => {
    const { post } = await zoePosting()
    const results = await Promise.all([post(), post({ email: 'alf@example.org', body: 'Me too.' })])
    expect(results).toMatchObject([{ ok: true }, { ok: false, reason: 'too-fast', waitSeconds: 15 }])
  })

  it('forget a client when the pause is over, and keep his address nowhere', async () => {
    const { db, post } = await zoePosting()
    await post()
    expect(await post(other(1), NOW + 15 * SECOND)).toMatchObject({ ok: true })
    expect(
      await post({ client: said.client, email: 'alf@example.org', body: 'Me.' }, NOW + 15 * SECOND),
    ).toMatchObject({
      ok: true,
    })
    expect(db.sqlite.reader.serialize().includes('203.0.113.')).toBe(false)
  })
})
