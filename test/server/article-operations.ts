import type { ArticleInput } from '#db/articles/save.ts'
import type { ArticleStatus } from '#db/articles/status.ts'
import { switchComments } from '#db/comments/switch.ts'
import { relateAll } from '#db/related/relate.ts'
import { addArticle, DAY, HOUR } from '#db/testing/cast.ts'
import { editArticle, removeArticle, setArticle } from '#db/testing/editing.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { newName, oneIn, operation, pickOr, type Done, type Operation } from './operation.ts'
import { pagesOf, pathOf, publicArticles, untilPublished, type ArticleState, type World } from './world.ts'

const MOST_ARTICLES = 50
const SOON_MS = 1000

export const ARTICLE_OPERATIONS: Operation[] = [
  operation(
    'new headline',
    4,
    edited((n) => ({ headline: `The tide is number ${n}` })),
  ),
  operation(
    'new standfirst',
    2,
    edited((n) => ({ standfirst: `In short: ${n}.` })),
  ),
  operation(
    'new body',
    3,
    edited((n) => ({ bodyHtml: `<p>Boats, wharves and trams: ${n}.</p>` })),
  ),
  operation('a body names another story', 3, readAlso),
  operation(
    'new address',
    3,
    edited((n) => ({ slug: `story-${n}` })),
  ),
  operation('an old address for another story', 2, takeOver),
  operation('another section', 2, moveSection),
  operation('another byline', 2, rebyline),
  operation('other tags', 2, relabel),
  operation('another picture', 1, repicture),
  operation('unpublish', 3, becomes('unpublished', ['published'])),
  operation('publish', 6, becomes('published', ['draft', 'scheduled', 'unpublished', 'deleted'])),
  operation('schedule', 1, becomes('scheduled', ['draft', 'unpublished'])),
  operation('the time of a scheduled story comes', 1, comesDue),
  operation('delete', 1, becomes('deleted', ['published', 'unpublished'])),
  operation('a new story', 3, add),
  operation('a story is deleted from the database', 1, remove),
  operation('comments on one story', 3, switchOne),
  operation('comments close by time', 2, closeSoon),
  operation('related stories', 2, relate),
]

const someArticle = (world: World): ArticleState | null =>
  pickOr(world, oneIn(world, 8) ? world.state.articles : publicArticles(world.state))

/** @param values of the n-th change of this run */
function edited(values: (n: number) => Partial<ArticleInput>): Operation['run'] {
  return async (world) => {
    const article = someArticle(world)
    if (!article) return null
    const before = pagesOf(world, article.id)
    const now = values(newName(world))
    await editArticle(world.newsroom.db, article.id, now)
    return { said: `${pathOf(article)} ${JSON.stringify(now)}`, pages: [...withNew(article, now), ...before] }
  }
}

const withNew = ({ section, slug }: ArticleState, now: Partial<ArticleInput>) => [
  pathOf({ section, slug: now.slug ?? slug }),
]

async function readAlso(world: World): Promise<Done | null> {
  const [article, other] = [someArticle(world), someArticle(world)]
  if (!article || !other || article === other) return null
  const line = oneIn(world, 2)
    ? `<p data-read-also="${other.id}"></p>`
    : `<p>See <a href="${pathOf(other)}">this</a>.</p>`
  await editArticle(world.newsroom.db, article.id, { bodyHtml: `<p>On the quay.</p>${line}<p>So it is.</p>` })
  return {
    said: `${pathOf(article)} names ${pathOf(other)}`,
    pages: [...pagesOf(world, article.id), pathOf(other)],
  }
}

/** The address of a story that has moved on, given to another one. */
async function takeOver(world: World): Promise<Done | null> {
  const [article, other] = [someArticle(world), someArticle(world)]
  if (!article || !other || article === other || article.sectionId !== other.sectionId) return null
  const pages = [...pagesOf(world, article.id), ...pagesOf(world, other.id)]
  await editArticle(world.newsroom.db, article.id, { slug: `story-${newName(world)}` })
  await editArticle(world.newsroom.db, other.id, { slug: article.slug })
  return { said: `${pathOf(article)} is now what was ${pathOf(other)}`, pages }
}

async function moveSection(world: World): Promise<Done | null> {
  const [article, section] = [someArticle(world), pickOr(world, world.state.sections)]
  if (!article || !section || isTaken(world, section.id, article)) return null
  const pages = pagesOf(world, article.id)
  await editArticle(world.newsroom.db, article.id, { sectionId: section.id })
  const to = pathOf({ section: section.slug, slug: article.slug })
  return { said: `${pathOf(article)} to ${section.slug}`, pages: [to, `/${section.slug}`, ...pages] }
}

const isTaken = ({ state }: World, sectionId: number, { slug }: ArticleState) =>
  state.articles.some((one) => one.sectionId === sectionId && one.slug === slug)

async function rebyline(world: World): Promise<Done | null> {
  const [article, one, two] = [
    someArticle(world),
    pickOr(world, world.state.authors),
    pickOr(world, world.state.authors),
  ]
  if (!article || !one || !two) return null
  await editArticle(world.newsroom.db, article.id, { authorIds: [one.id, two.id] })
  const lists = [`/author/${one.slug}`, `/author/${two.slug}`]
  return {
    said: `${pathOf(article)} by ${one.slug}, ${two.slug}`,
    pages: [...lists, ...pagesOf(world, article.id)],
  }
}

async function relabel(world: World): Promise<Done | null> {
  const [article, tag] = [someArticle(world), pickOr(world, world.state.tags)]
  if (!article || !tag) return null
  await editArticle(world.newsroom.db, article.id, { tagIds: oneIn(world, 3) ? [] : [tag.id] })
  return {
    said: `${pathOf(article)}, ${tag.slug}`,
    pages: [`/tag/${tag.slug}`, ...pagesOf(world, article.id)],
  }
}

async function repicture(world: World): Promise<Done | null> {
  const article = someArticle(world)
  if (!article) return null
  const leadMediaId = article.leadMediaId === null ? pickOr(world, world.state.pictures) : null
  await editArticle(world.newsroom.db, article.id, { leadMediaId })
  return { said: `${pathOf(article)}, ${leadMediaId}`, pages: pagesOf(world, article.id) }
}

function becomes(status: ArticleStatus, from: ArticleStatus[]): Operation['run'] {
  return async (world) => {
    const article = pickOr(
      world,
      world.state.articles.filter((one) => from.includes(one.status)),
    )
    if (!article) return null
    const now = Date.now()
    const publishedAt = { published: now, scheduled: now + DAY }[status as string] ?? now - HOUR
    await editArticle(world.newsroom.db, article.id, { status, publishedAt }, now)
    return { said: pathOf(article), pages: pagesOf(world, article.id) }
  }
}

/** The server publishes it by itself, a second later at most. */
async function comesDue(world: World): Promise<Done | null> {
  const { newsroom, state } = world
  const article = pickOr(
    world,
    state.articles.filter(({ status }) => ['draft', 'scheduled', 'unpublished'].includes(status)),
  )
  if (!article) return null
  await editArticle(newsroom.db, article.id, { status: 'scheduled', publishedAt: Date.now() })
  await untilPublished(world, article)
  return { said: pathOf(article), pages: pagesOf(world, article.id) }
}

async function add(world: World): Promise<Done | null> {
  const section = pickOr(world, world.state.sections)
  if (!section || world.state.articles.length >= MOST_ARTICLES) return null
  const n = newName(world)
  const isPublic = oneIn(world, 2)
  const row = { ...section, name: section.slug }
  const { path } = await addArticle(world.newsroom.db, row, {
    headline: `The council meets for the ${n}th time`,
    ...(isPublic ? { publishedAt: Date.now() } : { status: 'draft', publishedAt: null }),
  })
  return { said: `${path}${isPublic ? '' : ', a draft'}`, pages: [path, `/${section.slug}`, '/'] }
}

async function remove(world: World): Promise<Done | null> {
  const article = someArticle(world)
  if (!article) return null
  await removeArticle(world.newsroom.db, article.id)
  return { said: pathOf(article), pages: pagesOf(world, article.id) }
}

async function switchOne(world: World): Promise<Done | null> {
  const article = someArticle(world)
  if (!article) return null
  const open = oneIn(world, 2)
  await switchComments(world.newsroom.db, SYSTEM, article, open)
  return { said: `${pathOf(article)} ${open ? 'open' : 'closed'}`, pages: pagesOf(world, article.id) }
}

async function closeSoon(world: World): Promise<Done | null> {
  const article = someArticle(world)
  if (!article) return null
  const commentsCloseAt = oneIn(world, 2) ? Date.now() + SOON_MS : null
  if (commentsCloseAt !== null) world.deadlines.push(commentsCloseAt)
  await setArticle(world.newsroom.db, article.id, { commentsCloseAt })
  return { said: `${pathOf(article)}, ${commentsCloseAt}`, pages: pagesOf(world, article.id) }
}

async function relate(world: World): Promise<Done | null> {
  const article = someArticle(world)
  if (!article) return null
  await relateAll(world.newsroom.db)
  return { said: pathOf(article), pages: pagesOf(world, article.id) }
}
