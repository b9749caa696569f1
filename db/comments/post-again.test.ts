import { describe, expect, it } from 'vitest'
import { writeSetting } from '../settings/settings.ts'
import { addArticle, addComment, DAY, NOW, SECOND } from '../testing/cast.ts'
import { ONE_OF_ZOE, said, zoePosting } from '../testing/posting.ts'
import { SYSTEM } from '../users/viewer.ts'

describe('the rule against saying it twice', () => {
  const LATER = NOW + 60 * SECOND

  it('knows the same person whatever the case of the address', async () => {
    const { post } = await zoePosting()
    await post()
    expect(await post({ email: 'ZOE@example.org', name: 'Z.' }, LATER)).toEqual({
      ok: false,
      reason: 'duplicate',
    })
  })

  it('lets another person say the same', async () => {
    const { post } = await zoePosting()
    await post()
    expect(await post({ email: 'alf@example.org' }, LATER)).toMatchObject({ ok: true })
  })

  it('lets the same be said in another place, and under another article', async () => {
    const { db, article, world, post } = await zoePosting()
    const above = await addComment(db, article)
    const elsewhere = await addArticle(db, world)
    await post()
    expect(await post({ parentId: above.id }, LATER)).toMatchObject({ ok: true })
    expect(await post({ articleId: elsewhere.id }, LATER + 60 * SECOND)).toMatchObject({ ok: true })
  })

  it.each(['pending', 'approved', 'rejected', 'spam'] as const)(
    'counts a first one that is %s',
    async (status) => {
      const { db, article, post } = await zoePosting()
      await addComment(db, article, { ...ONE_OF_ZOE, body: said.body, status, at: NOW - DAY })
      expect(await post()).toEqual({ ok: false, reason: 'duplicate' })
    },
  )

  it('forgets one that a moderator threw away', async () => {
    const { db, article, post } = await zoePosting()
    await addComment(db, article, { ...ONE_OF_ZOE, body: said.body, status: 'trash', at: NOW - DAY })
    expect(await post()).toMatchObject({ ok: true })
  })
})

describe('the pause between two comments', () => {
  it.each([
    [0, 15],
    [1, 15],
    [999, 15],
    [1000, 14],
    [7300, 8],
    [14_000, 1],
    [14_999, 1],
  ])('%i ms after the last one asks to wait %i seconds', async (since, waitSeconds) => {
    const { db, article, post } = await zoePosting()
    await addComment(db, article, { ...ONE_OF_ZOE, at: NOW - since })
    expect(await post()).toEqual({ ok: false, reason: 'too-fast', waitSeconds })
  })

  it('is over after exactly fifteen seconds', async () => {
    const { db, article, post } = await zoePosting()
    await addComment(db, article, { ...ONE_OF_ZOE, at: NOW - 15 * SECOND })
    expect(await post()).toMatchObject({ ok: true })
  })

  it('counts by e-mail alone, in any case, from any address', async () => {
    const { post } = await zoePosting()
    await post()
    expect(
      await post({ email: 'Zoe@Example.org', client: '198.51.100.1/32', body: 'And again.' }),
    ).toMatchObject({ reason: 'too-fast' })
    expect(await post({ client: null, addressHash: null, body: 'And again.' })).toMatchObject({
      reason: 'too-fast',
    })
  })

  it('counts by client alone, under any e-mail', async () => {
    const { post } = await zoePosting()
    await post()
    expect(await post({ email: 'alf@example.org', body: 'And again.' })).toMatchObject({ reason: 'too-fast' })
  })

  it('lets two people without a known address speak together', async () => {
    const { post } = await zoePosting()
    const unknown = { client: null, addressHash: null }
    await post(unknown)
    expect(await post({ ...unknown, email: 'alf@example.org', body: 'Me too.' })).toMatchObject({ ok: true })
  })

  it('is for one client, not for his neighbours', async () => {
    const { post } = await zoePosting()
    await post()
    const neighbour = { email: 'alf@example.org', client: '203.0.113.8/32', body: 'Me too.' }
    expect(await post(neighbour)).toMatchObject({ ok: true })
  })

  it('counts comments on other articles, and those that were called spam', async () => {
    const { db, world, post } = await zoePosting()
    await addComment(db, await addArticle(db, world), { ...ONE_OF_ZOE, status: 'spam', at: NOW - SECOND })
    expect(await post()).toMatchObject({ reason: 'too-fast', waitSeconds: 14 })
  })

  it('is as long as the setting says, and none at 0', async () => {
    const { db, post } = await zoePosting()
    await post({ body: 'The first.' })
    await writeSetting(db, SYSTEM, 'comments.floodSeconds', 60)
    expect(await post({ body: 'The second.' }, NOW + 15 * SECOND)).toEqual({
      ok: false,
      reason: 'too-fast',
      waitSeconds: 45,
    })
    await writeSetting(db, SYSTEM, 'comments.floodSeconds', 0)
    expect(await post({ body: 'The second.' }, NOW)).toMatchObject({ ok: true })
  })

  it.each([
    ['a comment of tomorrow stops nobody', DAY, { ok: true }],
    [
      'one of five seconds ahead asks for no more than the pause',
      5 * SECOND,
      { ok: false, reason: 'too-fast', waitSeconds: 15 },
    ],
  ])('survives a clock that was set back: %s', async (_, ahead, result) => {
    const { db, article, post } = await zoePosting()
    await addComment(db, article, { ...ONE_OF_ZOE, at: NOW + ahead })
    expect(await post()).toMatchObject(result)
  })
})
