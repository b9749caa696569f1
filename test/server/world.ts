import { articlePath, authorPath, sectionPath, seriesPath, tagPath } from '#db/articles/path.ts'
import { commentsOf, feedPath, FORMAT_NAMES } from '#db/feeds/path.ts'
import { newsroomState, type NewsroomState } from '#db/testing/editing.ts'
import type { seededRandom } from '#db/testing/random.ts'
import { marksIn } from './marks.ts'
import type { Newsroom } from './newsroom.ts'
import { until } from './until.ts'

export type Random = ReturnType<typeof seededRandom>
export type ArticleState = NewsroomState['articles'][number]
export type CommentState = NewsroomState['comments'][number]

/** What the test knows of the newsroom beside what its database says. */
export interface World {
  newsroom: Newsroom
  random: Random
  state: NewsroomState
  /** The moderator's session. */
  staff: string
  /** The last press of the queue. */
  lastBatch: string | null
  /** By a comment's id: where it was posted, and the cookie that its author got. */
  held: Map<number, { path: string; cookie: string }>
  /** Cookies of browsers that have recommended something. */
  readers: string[]
  /** Comments that their authors took away: no press brings them back. */
  takenAway: Set<number>
  /** The words that headlines and addresses have carried in public, by the article: its list of changes still says them. */
  said: Map<number, Set<string>>
  /** Every address that ever led to something. */
  addresses: Set<string>
  /** Milliseconds: when pages change by time alone. */
  deadlines: number[]
  /** Raised for each thing that needs a name of its own. */
  named: number
}

/** Whether they exist or not. */
export const SERIES = ['by-the-water', 'on-the-rails']
/** What programs ask, which is kept as pages are. */
const API = '/api/v1'
/** What is one of all sections, and no list with pages of its own. */
const ABOUT = '/about'

export const pathOf = ({ section, slug }: { section: string; slug: string }) => articlePath({ section, slug })

/** Reads anew what stands in the database, and notes addresses that are new. */
export async function look(world: World): Promise<void> {
  world.state = await newsroomState(world.newsroom.db)
  for (const path of currentAddresses(world.state)) world.addresses.add(path)
  for (const { id, status, headline, slug } of world.state.articles)
    if (status === 'published')
      world.said.set(id, new Set([...(world.said.get(id) ?? []), ...marksIn(`${headline} ${slug}`)]))
}

/** Where something stands now, or would if it were public. */
export function currentAddresses({ sections, tags, authors, articles }: NewsroomState): string[] {
  const lists = [
    ...sections.map(({ slug }) => sectionPath(slug)),
    ...tags.map(({ slug }) => tagPath(slug)),
    ...authors.map(({ slug }) => authorPath(slug)),
  ]
  return [
    ...['/corrections', feedPath('/corrections', 'rss')],
    ...['/', '/guidelines', ABOUT, '/no-such-section', '/city/no-such-story'],
    ...['/archive', '/tag', '/author', '/series', ...SERIES.map(seriesPath), ...archivesOf(articles)],
    ...FORMAT_NAMES.flatMap((format) => [feedPath('/', format), feedPath(commentsOf('/'), format)]),
    ...[
      '/sitemap.xml',
      '/sitemap-pages.xml',
      '/sitemap-tags.xml',
      '/sitemap-authors.xml',
      '/news-sitemap.xml',
    ],
    ...monthsOf(articles).flatMap((month) => [`/sitemap-${month}.xml`, `/sitemap-images-${month}.xml`]),
    ...[
      ...['', '/articles', '/articles?limit=10', '/comments', '/sections', '/authors', '/tags', '/series'],
      '/corrections',
      ...SERIES.map((slug) => `/series/${slug}`),
      ...sections.flatMap(({ slug }) => [`/sections/${slug}`, `/articles?section=${slug}`]),
      ...tags.flatMap(({ slug }) => [`/tags/${slug}`, `/articles?tag=${slug}`]),
      ...authors.flatMap(({ slug }) => [`/authors/${slug}`, `/articles?author=${slug}`]),
      ...articles.flatMap((article) => [
        ...[`/articles/${article.id}`, `/articles${pathOf(article)}`, `/articles${pathOf(article)}/comments`],
        ...[`/comments?article=${article.id}`, `/corrections?article=${article.id}`],
        `/articles${pathOf(article)}/live`,
      ]),
    ].map((path) => API + path),
    ...lists
      .filter((path) => path !== ABOUT)
      .flatMap((path) => [path, `${path}?page=2`, feedPath(path, 'rss')]),
    ...articles.map(pathOf).flatMap((path) => [path, `${path}/changes`, feedPath(commentsOf(path), 'atom')]),
  ]
}

/** The last months, whether anything was published in them or not. */
function monthsOf(articles: ArticleState[]): string[] {
  const times = articles.flatMap(({ publishedAt }) => publishedAt ?? [])
  return [...new Set([Date.now(), ...times].map((time) => new Date(time).toISOString().slice(0, 7)))]
}

/** The archives of the years, months and days in which something stands. */
function archivesOf(articles: ArticleState[]): string[] {
  const days = articles.flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : new Date(publishedAt).toISOString().slice(0, 10).replaceAll('-', '/'),
  )
  return [...new Set(days.flatMap((day) => [`/${day.slice(0, 4)}`, `/${day.slice(0, 7)}`, `/${day}`]))]
}

/** The marks of comments and headlines that every reader may see. */
export function publicMarks({ state, said }: Pick<World, 'state' | 'said'>): Set<string> {
  const approved = state.comments.filter(({ status }) => status === 'approved')
  const published = state.articles.filter(({ status }) => status === 'published')
  return new Set([
    ...approved.flatMap(({ body }) => marksIn(body)),
    ...published.flatMap(({ id }) => [...(said.get(id) ?? [])]),
  ])
}

export const publicArticles = ({ articles }: NewsroomState) =>
  articles.filter(({ status, kind }) => status === 'published' && kind === 'article')

/** Until the server has published by itself what is due: an article, or a page about the newspaper. */
export async function untilPublished({ newsroom: { db } }: World, { id, slug }: ArticleState): Promise<void> {
  const isPublic = async () =>
    (await newsroomState(db)).articles.some((one) => one.id === id && one.status === 'published')
  await until(isPublic, `${slug} (${id}) was not published when its time had come`)
}

/** The pages that show an article, or name it in what they are about. */
export function pagesOf({ state }: World, id: number): string[] {
  const article = state.articles.find((one) => one.id === id)
  if (!article) return ['/']
  const own = pathOf(article)
  const section = sectionPath(article.section)
  const feeds = [feedPath('/', 'rss'), feedPath(section, 'json'), feedPath(commentsOf(own), 'atom')]
  const sitemaps = ['/sitemap.xml', '/sitemap-pages.xml', '/sitemap-tags.xml', '/news-sitemap.xml']
  const months = monthsOf([article]).map((month) => `/sitemap-${month}.xml`)
  const told = [
    ...['/articles', '/comments', `/articles/${id}`, `/articles${own}`, `/articles${own}/comments`],
    ...['/corrections', `/articles${own}/live`],
  ]
  return [
    ...told.map((path) => API + path),
    ...[own, section, '/', `${own}?page=2`, ...feeds, feedPath(commentsOf('/'), 'rss')],
    ...(section === ABOUT ? [] : [`${section}?page=2`]),
    ...[...sitemaps, ...months, '/archive', '/tag', '/author', ...archivesOf([article])],
  ]
}
