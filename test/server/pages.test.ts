import { expect, it, onTestFinished, vi } from 'vitest'
import { checkIntegrity } from '#db/testing/newsroom.ts'
import { newsroomState } from '#db/testing/editing.ts'
import { seededRandom } from '#db/testing/random.ts'
import { AFTERWARDS_OPERATIONS } from './afterwards-operations.ts'
import { ARTICLE_OPERATIONS } from './article-operations.ts'
import { COMMENT_OPERATIONS } from './comment-operations.ts'
import { installationSecret } from '#server/secrets.ts'
import { createComparison, type Comparison } from './comparison.ts'
import { signIn } from './desk.ts'
import { DISCUSSION_OPERATIONS } from './discussion-operations.ts'
import { SEED, STEPS } from './given.ts'
import { fillGround } from './ground.ts'
import { leaksInFiles } from './kept-files.ts'
import { openTestNewsroom } from './newsroom.ts'
import { NEWSROOM_OPERATIONS } from './newsroom-operations.ts'
import { startNginx } from './nginx.ts'
import { happen, oneIn } from './operation.ts'
import { LEADING_OPERATIONS } from './leading-operations.ts'
import { SERVER_OPERATIONS } from './server-operations.ts'
import { SITE_OPERATIONS } from './site-operations.ts'
import { currentAddresses, look, pathOf, publicMarks, type World } from './world.ts'

const OPERATIONS = [
  ...[...COMMENT_OPERATIONS, ...DISCUSSION_OPERATIONS, ...ARTICLE_OPERATIONS, ...LEADING_OPERATIONS],
  ...[...AFTERWARDS_OPERATIONS, ...NEWSROOM_OPERATIONS, ...SITE_OPERATIONS, ...SERVER_OPERATIONS],
]
/** Pages that are looked at after a step: some of those that it changed, and one of all. The others stay kept for later. */
const AFFECTED = 2
const EVERYTHING_EVERY = 250
const FILES_EVERY = 50
/** Old addresses that are looked at when everything is. */
const OLD = 30
const TOLD = 15

it('shows every reader exactly what stands in the database, after whatever happens', async () => {
  console.log(`BROADSHEET_SEED=${SEED} BROADSHEET_STEPS=${STEPS}`)
  const world = await openWorld()
  const { newsroom } = world
  const reference = await newsroom.startReference()
  const nginx = await startNginx(newsroom.folder, newsroom.url)
  onTestFinished(async () => await nginx?.stop())
  if (!nginx) console.log('nginx is not installed: pages are compared without it')
  const comparison = createComparison(world, reference, nginx)
  const told: string[] = []
  const hold = (problems: string[], step: number) => {
    if (problems.length > 0) throw new Error(report(problems, step, told))
  }

  const started = Date.now()
  for (let step = 1; step <= STEPS; step += 1) {
    await look(world)
    const done = await happen(world, OPERATIONS)
    told.push(`${step} ${done.said}`)
    await look(world)
    comparison.forget()
    hold(await afterStep(world, comparison, done.pages), step)
    if (step % FILES_EVERY === 0) hold(await files(world), step)
    if (step % EVERYTHING_EVERY === 0 || step === STEPS) {
      hold(await everything(world, comparison), step)
      const seconds = (Date.now() - started) / 1000
      console.log(
        `${step} steps, ${(step / seconds).toFixed(1)} a second; ${JSON.stringify(comparison.count)}`,
      )
    }
  }
  if (nginx) expect(comparison.count.fromFiles).toBeGreaterThan(0)
  await newsroom.stop()
  hold(await files(world), STEPS)
  checkIntegrity(newsroom.folder)
})

async function openWorld(): Promise<World> {
  const newsroom = await openTestNewsroom('pages')
  onTestFinished(async () => await newsroom.close())
  const { moderators } = await fillGround(newsroom.db)
  await newsroom.start()
  // Erasing asks for it, also where another process does it.
  vi.stubEnv('BROADSHEET_SECRET', installationSecret(newsroom.folder))
  const [moderator] = moderators
  if (!moderator) throw new Error('nobody moderates')
  return {
    ...{ newsroom, random: seededRandom(SEED), state: await newsroomState(newsroom.db) },
    staff: await signIn(newsroom.client(), moderator),
    ...{
      lastBatch: null,
      held: new Map(),
      readers: [],
      takenAway: new Set(),
      said: new Map(),
      addresses: new Set(),
      deadlines: [],
      named: 0,
    },
  }
}

async function afterStep(world: World, comparison: Comparison, changed: string[]): Promise<string[]> {
  const { random, addresses, held } = world
  const [first = '/', ...others] = [...new Set(changed)]
  const picked = [first]
  while (picked.length < AFFECTED && others.length > 0)
    picked.push(...others.splice(Math.floor(random.next() * others.length), 1))
  picked.push(random.pick([...addresses]))
  const author = held.size > 0 && oneIn(world, 2) ? random.pick([...held.keys()].slice(-TOLD)) : null
  const viaNginx = random.pick(picked)
  const encoding = random.pick(['br', 'gzip', 'identity'])
  const problems = await Promise.all([
    ...[...new Set(picked)].map((path) => comparison.page(path)),
    author === null ? [] : comparison.asAuthor(author),
  ])
  return [...problems.flat(), ...(await comparison.throughNginx(viaNginx, encoding))]
}

/** All pages there are, some that there were, and what stands beside them. */
async function everything(world: World, comparison: Comparison): Promise<string[]> {
  const { random, state, addresses, held } = world
  const now = currentAddresses(state)
  const former = [...addresses].filter((path) => !now.includes(path))
  const old = former.length === 0 ? [] : Array.from({ length: OLD }, () => random.pick(former))
  const discussions = state.articles.slice(0, 5).map((article) => `${pathOf(article)}?page=2`)
  const paths = [...new Set([...now, ...old, ...discussions])]
  const problems: string[] = []
  for (const path of paths) problems.push(...(await comparison.page(path)))
  for (const id of [...held.keys()].slice(-OLD)) problems.push(...(await comparison.asAuthor(id)))
  for (const path of now) problems.push(...(await comparison.throughNginx(path, 'br')))
  return [...problems, ...(await comparison.wholePages([...now, ...old]))]
}

async function files(world: World): Promise<string[]> {
  // So that the server has had a turn since the last change; at the end it is gone, and its files stay.
  await world.newsroom
    .client()
    .get('/healthz')
    .catch(() => null)
  const isPublic = publicMarks(world)
  return leaksInFiles(world.newsroom.folder, (mark) => isPublic.has(mark)).leaks
}

function report(problems: string[], step: number, told: string[]): string {
  const how = `BROADSHEET_SEED=${SEED} BROADSHEET_STEPS=${step}`
  return [`${how} fails in step ${step}`, ...problems.slice(0, 5), 'after', ...told.slice(-TOLD)].join('\n  ')
}
