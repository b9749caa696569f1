import { withdrawCorrection } from '#db/corrections/publish.ts'
import { correctionsOf } from '#db/corrections/listing.ts'
import { deleteEntry } from '#db/live/post.ts'
import { livePage } from '#db/live/read.ts'
import { addCorrection, addErrorReport, addPost, endLive, goLive, openAgain } from '#db/testing/afterwards.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pagesOf, pathOf, publicArticles, type ArticleState, type World } from './world.ts'

/** What is done with articles that readers have already. */
export const AFTERWARDS_OPERATIONS: Operation[] = [
  operation('a correction', 3, correct),
  operation('a correction is taken back', 1, takeBack),
  operation('a reader reports an error', 1, report),
  operation('a live blog opens or closes', 2, turn),
  operation('a post', 4, post),
  operation('a post is deleted', 2, deletePost),
]

const ARCHIVE = ['/corrections', '/corrections/feed.xml', '/api/v1/corrections']
/** Where programs ask for posts. */
const toldOf = (article: ArticleState) => `/api/v1/articles${pathOf(article)}/live`
const some = (world: World) => pickOr(world, publicArticles(world.state))

async function correct(world: World): Promise<Done | null> {
  const article = some(world)
  if (!article) return null
  const text = `It was number ${newName(world)}.`
  await addCorrection(world.newsroom.db, article, { text, at: Date.now() })
  const changes = `${pathOf(article)}/changes`
  return { said: `${pathOf(article)}: ${text}`, pages: [...ARCHIVE, changes, ...pagesOf(world, article.id)] }
}

async function takeBack(world: World): Promise<Done | null> {
  const article = some(world)
  const [one] = article ? await correctionsOf(world.newsroom.db, article.id) : []
  if (!article || !one) return null
  await withdrawCorrection(world.newsroom.db, SYSTEM, one.id, Date.now())
  return { said: pathOf(article), pages: [...ARCHIVE, pathOf(article)] }
}

async function report(world: World): Promise<Done | null> {
  const article = some(world)
  if (!article) return null
  await addErrorReport(world.newsroom.db, article)
  return { said: pathOf(article), pages: [pathOf(article)] }
}

async function turn(world: World): Promise<Done | null> {
  const article = pickOr(world, world.state.articles)
  if (!article || article.kind !== 'article' || article.status === 'deleted') return null
  const { db } = world.newsroom
  const live = await livePage(db, article.id, 1)
  if (!live) await goLive(db, article, Date.now())
  else if (live.status === 'open') await endLive(db, article, Date.now())
  else await openAgain(db, article, Date.now())
  return { said: `${pathOf(article)}, ${live?.status ?? 'none'} before`, pages: pagesOf(world, article.id) }
}

async function post(world: World): Promise<Done | null> {
  const article = await liveOne(world)
  if (!article) return null
  const marks = { isKey: oneIn(world, 3), isPinned: oneIn(world, 5) }
  await addPost(world.newsroom.db, article, { body: `Post ${newName(world)}.`, ...marks, at: Date.now() })
  return { said: pathOf(article), pages: [pathOf(article), toldOf(article), `${pathOf(article)}/updates/2`] }
}

async function deletePost(world: World): Promise<Done | null> {
  const article = await liveOne(world)
  const entry = article && (await livePage(world.newsroom.db, article.id, 1))?.entries[0]
  if (!article || !entry) return null
  await deleteEntry(world.newsroom.db, SYSTEM, { id: entry.id, isBack: false }, Date.now())
  return { said: `${pathOf(article)}, post ${entry.id}`, pages: [pathOf(article), toldOf(article)] }
}

/** A live blog that is open; an article that becomes one, where there is none. */
async function liveOne(world: World) {
  const { db } = world.newsroom
  for (const article of publicArticles(world.state).filter(({ kind }) => kind === 'article'))
    if ((await livePage(db, article.id, 1))?.status === 'open') return article
  return null
}
