import { expect, it, onTestFinished } from 'vitest'
import { writeSetting } from '#db/settings/settings.ts'
import { newsroomState } from '#db/testing/editing.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { signIn } from './desk.ts'
import { MINUTE, SEED } from './given.ts'
import { fillGround } from './ground.ts'
import { runCrowd, type Crowd } from './load.ts'
import { openTestNewsroom } from './newsroom.ts'
import { expectCountsExact, expectNoneLost, expectPagesRight, expectUndamaged } from './truth.ts'
import { pathOf, publicArticles } from './world.ts'

const READERS = 200
const COMMENTERS = 20
const ROUNDS = 3
/** Comments that a round takes before the server is killed: enough that a commit is always under way. */
const UNTIL_KILLED = 60
const SECOND = 1000

it('takes 200 readers, 20 commenters and 2 moderators for a minute and loses nothing', async () => {
  const { newsroom, crowd, staff } = await openCrowd('load')
  const until = Date.now() + MINUTE * SECOND
  const seen = await runCrowd(newsroom.url, SEED, crowd, () => Date.now() >= until)
  console.log(`${MINUTE} s:`, seen.statuses, `${seen.posted.size} comments, ${seen.decided} decisions`)
  expect(seen.problems).toEqual([])
  expect(seen.posted.size).toBeGreaterThan(0)
  expect(seen.decided).toBeGreaterThan(0)
  await expectNoneLost(newsroom, seen.posted)
  await expectCountsExact(newsroom, staff)
  await expectPagesRight(newsroom, await newsroom.startReference())
  expectUndamaged(newsroom)
})

it('keeps every comment that it said it had taken, however often it is killed', async () => {
  const { newsroom, crowd, staff } = await openCrowd('killed')
  const reference = await newsroom.startReference()
  const posted = new Map<string, number>()
  for (let round = 1; round <= ROUNDS; round += 1) {
    const killed: Promise<void>[] = []
    const seen = await runCrowd(newsroom.url, SEED + round, crowd, (soFar) => {
      if (killed.length === 0 && soFar.posted.size >= UNTIL_KILLED) killed.push(newsroom.kill())
      return killed.length > 0
    })
    await Promise.all(killed)
    for (const [mark, id] of seen.posted) posted.set(mark, id)
    console.log(`killed after ${seen.posted.size} comments, with ${seen.broken} requests on their way`)
    expect(seen.problems).toEqual([])
    await newsroom.start()
    expectUndamaged(newsroom)
    await expectNoneLost(newsroom, posted)
    await expectCountsExact(newsroom, staff)
    await expectPagesRight(newsroom, reference)
  }
})

/** A newsroom that serves, and who comes to it. Commenters may write as fast as they can. */
async function openCrowd(name: string) {
  const newsroom = await openTestNewsroom(name)
  onTestFinished(async () => await newsroom.close())
  const { moderators } = await fillGround(newsroom.db)
  await writeSetting(newsroom.db, SYSTEM, 'comments.floodSeconds', 0)
  await writeSetting(newsroom.db, SYSTEM, 'comments.networkPerHour', 0)
  await newsroom.start()
  const sessions: string[] = []
  for (const moderator of moderators) sessions.push(await signIn(newsroom.client(), moderator))
  const state = await newsroomState(newsroom.db)
  const articles = publicArticles(state).map(pathOf)
  const crowd: Crowd = {
    ...{ readers: READERS, commenters: COMMENTERS, moderators: sessions },
    paths: [
      '/',
      ...state.sections.map(({ slug }) => `/${slug}`),
      '/tag/trams',
      '/no-such-section',
      ...articles,
    ],
    ...{ articles: articles.slice(0, 10), mayShow: new Set() },
  }
  return { newsroom, crowd, staff: sessions[0] ?? '' }
}
