import { z } from 'zod'
import { ARTICLE_LABELS } from '#db/articles/label.ts'
import { CORRECTION_KINDS } from '#db/corrections/kinds.ts'
import { LIVE_STATUSES } from '#db/live/status.ts'

/**
 * What the read API answers: the types of what makes the answers, and the source of /api/v1/openapi.json. A field may be added;
 * none is taken away or changes its meaning within v1.
 */
export const described = z.registry<{ id: string; description: string }>()

const address = z.url().describe('A whole address, percent-encoded.')
const instant = z.iso.datetime().describe('In UTC, such as 2026-05-14T09:30:00.000Z.')
const slug = z.string().describe('The part of its address that names it.')
const id = z.int().min(1).describe('A number that it keeps, also when its address changes.')
const piece = z
  .enum(ARTICLE_LABELS)
  .nullable()
  .describe('What kind of piece it is, such as opinion or sponsored; null for plain news.')
const language = z.string().describe('BCP 47, such as en or pt-BR.')

export const image = z
  .strictObject({
    url: address,
    width: z.int(),
    height: z.int(),
    alt: z.string().describe('Empty for a picture that says nothing.'),
    caption: z.string(),
    credit: z.string(),
  })
  .register(described, {
    id: 'Image',
    description: 'A picture in the largest size that every browser shows.',
  })

export const articleLink = z
  .strictObject({ id, url: address, slug, section: slug, title: z.string() })
  .register(described, { id: 'ArticleLink', description: 'What names an article.' })

export const listedArticle = z
  .strictObject({
    ...articleLink.shape,
    sectionName: z.string(),
    label: piece,
    standfirst: z.string(),
    authors: z.array(z.string()).describe('Their names, in the order of the byline.'),
    publishedAt: instant,
    commentCount: z.int().min(0),
    image: image.nullable(),
  })
  .register(described, { id: 'ListedArticle', description: 'An article as lists have it.' })

export const relatedArticle = z
  .strictObject({ ...articleLink.shape, because: z.string().describe('Why, in the language of the site.') })
  .register(described, { id: 'RelatedArticle', description: 'An article that is related to another.' })

const byline = z.strictObject({ name: z.string(), slug, url: address })
const label = z.strictObject({ name: z.string(), slug, url: address })

const said = z.strictObject({
  id,
  url: address.describe('Where it stands on its article.'),
  kind: z.enum(CORRECTION_KINDS),
  text: z.string().describe('As it was typed, with line breaks.'),
  publishedAt: instant,
})

export const correction = z.strictObject({ ...said.shape, article: articleLink }).register(described, {
  id: 'Correction',
  description: 'What was said of an article after it was published.',
})

export const livePost = z
  .strictObject({
    id,
    url: address,
    headline: z.string().describe('May be empty.'),
    html: z.string().describe('Cleaned as articles are; every address in it is whole.'),
    author: z.string().describe('May be empty.'),
    image: image.nullable(),
    isKey: z.boolean().describe('Whether it stands among the key events.'),
    isPinned: z.boolean().describe('Whether it is held on top of its page.'),
    postedAt: instant,
    updatedAt: instant.nullable().describe('When its words were last changed; null if they never were.'),
  })
  .register(described, { id: 'LivePost', description: 'A post of a live blog.' })

const live = z.strictObject({
  status: z.enum(LIVE_STATUSES).describe('Whether more posts are to come.'),
  startedAt: instant,
  closedAt: instant.nullable(),
  posts: z.int().min(0).describe('How many it has.'),
  postsUrl: address.describe('Where this API has them.'),
})

export const article = z
  .strictObject({
    ...articleLink.shape,
    sectionName: z.string(),
    kind: z.enum(['article', 'page']).describe('A page, such as "About us", stands in no list.'),
    label: piece,
    standfirst: z.string(),
    language,
    html: z
      .string()
      .describe('The text, cleaned by one list of allowed elements; every address in it is whole.'),
    authors: z.array(byline).describe('In the order of the byline.'),
    tags: z.array(label),
    series: z
      .strictObject({ name: z.string(), slug, url: address, part: z.int(), parts: z.int() })
      .nullable()
      .describe('The series that it is a part of.'),
    publishedAt: instant,
    updatedAt: instant.describe('When its text was last changed; that of publication if it was not.'),
    commentCount: z.int().min(0).describe('Approved comments.'),
    image: image.nullable(),
    live: live.nullable().describe('The live blog that it is or was.'),
    corrections: z.array(said).describe('What was said of it since, the first that was said first.'),
    related: z.array(relatedArticle),
  })
  .register(described, { id: 'Article', description: 'An article with its text.' })

export const section = z
  .strictObject({ slug, url: address, name: z.string(), description: z.string() })
  .register(described, { id: 'Section', description: 'A section of the newspaper.' })

export const author = z
  .strictObject({
    slug,
    url: address,
    name: z.string(),
    role: z.string(),
    bio: z.string(),
    image: image.nullable(),
    articles: z.int().min(0).describe('How many articles name this author.'),
  })
  .register(described, { id: 'Author', description: 'Somebody who writes here.' })

export const tag = z
  .strictObject({ slug, url: address, name: z.string(), description: z.string(), articles: z.int().min(0) })
  .register(described, { id: 'Tag', description: 'A subject under which articles stand.' })

export const listedSeries = z
  .strictObject({
    ...{ slug, url: address, name: z.string(), intro: z.string(), language },
    ...{ image: image.nullable(), parts: z.int().min(0).describe('How many parts can be read.') },
  })
  .register(described, { id: 'ListedSeries', description: 'Articles that are read one after the other.' })

export const series = z
  .strictObject({
    ...listedSeries.shape,
    items: z.array(listedArticle).describe('Its parts, the first one first.'),
  })
  .register(described, { id: 'Series', description: 'A series with its parts.' })

export const comment = z
  .strictObject({
    id,
    url: address,
    article: articleLink,
    answers: id.nullable().describe('The comment that it answers.'),
    name: z.string().describe('As its author wrote it; never an e-mail address.'),
    text: z.string().describe('As it was typed.'),
    html: z.string().describe('The same with its links and emphasis; all else is escaped.'),
    createdAt: instant,
    editedAt: instant.nullable(),
    recommendations: z.int().min(0),
    isPick: z.boolean().describe('Whether an editor picked it.'),
  })
  .register(described, { id: 'Comment', description: 'An approved comment of a reader.' })

export const foundArticle = z
  .strictObject({
    ...{
      id,
      url: address,
      slug,
      section: slug,
      title: z.string(),
      score: z.number(),
      standfirst: z.string(),
    },
    ...{ authors: z.array(z.string()), publishedAt: instant, snippet: z.string() },
  })
  .register(described, { id: 'FoundArticle', description: 'An article that a search found.' })

const next = z
  .string()
  .nullable()
  .describe('What goes into `cursor` for the items that follow; null at the end of the list.')

const listOf = <T extends z.ZodType>(item: T, name: string, description: string) =>
  z.strictObject({ items: z.array(item), next }).register(described, { id: name, description })

export const articleList = listOf(listedArticle, 'ArticleList', 'A page of a list of articles.')
export const foundList = listOf(foundArticle, 'FoundList', 'A page of what a search found.')
export const authorList = listOf(author, 'AuthorList', 'A page of the list of authors.')
export const tagList = listOf(tag, 'TagList', 'A page of the list of tags.')
export const correctionList = listOf(correction, 'CorrectionList', 'A page of corrections, the newest first.')
export const livePostList = listOf(
  livePost,
  'LivePostList',
  'A page of posts of a live blog, the newest first.',
)
export const commentList = listOf(comment, 'CommentList', 'A page of comments, the newest first.')
export const sectionList = listOf(section, 'SectionList', 'The sections of the menu, in their order.')
export const seriesList = listOf(listedSeries, 'SeriesList', 'All series, that with the newest part first.')

export const start = z
  .strictObject({
    site: z.strictObject({ name: z.string(), url: address, language, timeZone: z.string() }),
    describedBy: address.describe('The OpenAPI description.'),
    links: z.record(z.string(), address).describe('Where each list begins.'),
  })
  .register(described, { id: 'Start', description: 'Where to begin.' })

export const problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z
      .array(z.strictObject({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe('What is wrong with each parameter that cannot be understood.'),
  })
  .register(described, { id: 'Problem', description: 'What went wrong (RFC 9457).' })
