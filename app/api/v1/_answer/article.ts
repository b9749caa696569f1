import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import { readCorrections } from '#app/_request/corrections.ts'
import { readArticle, settingsForPage } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'
import { surroundings, type Article } from '#db/articles/article.ts'
import { readAlsoIds, withReadAlso } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath, authorPath, seriesPath, tagPath } from '#db/articles/path.ts'
import type { Db } from '#db/client.ts'
import type { Correction } from '#db/corrections/listing.ts'
import { liveBlogOf } from '#db/live/read.ts'
import type { Picture } from '#db/media/picture.ts'
import { becauseLine } from '#db/related/because.ts'
import { reasonsFor } from '#db/related/reasons.ts'
import type * as schemas from '../_describe/schemas.ts'

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** An article as the read API tells it, by its address; null when there is none that the public may read. */
export async function tellArticle(
  db: Db,
  section: string,
  slug: string,
): Promise<z.infer<typeof schemas.article> | null> {
  const article = await readArticle(section, slug)
  return article ? await articleAsJson(db, article) : null
}

async function articleAsJson(db: Db, article: Article): Promise<z.infer<typeof schemas.article>> {
  const { slug, headline, standfirst, publishedAt, updatedAt } = article
  const around = await surroundings(db, article, readAlsoIds(article.bodyHtml))
  const reasons = await reasonsFor(db, article.id)
  const { 'site.language': siteLanguage } = await settingsForPage()
  const related = around.related
  shows(TAGS.related(article.id), ...readAlsoIds(article.bodyHtml).map(TAGS.card))
  // What the text links to, and what stands beside it as the newest, is left out of what is related.
  shows(TAGS.recent, TAGS.section(article.section.id), ...around.linkedIds.map(TAGS.card))
  shows(...related.map(({ id }) => TAGS.card(id)))
  if (around.series) shows(TAGS.series(around.series.series.id))
  const url = webAddress({ slug, section: article.section.slug })
  return {
    ...{ id: article.id, url, slug },
    ...{ section: article.section.slug, title: headline, sectionName: article.section.name },
    ...{ kind: article.kind, label: article.label, standfirst, language: article.language ?? siteLanguage },
    html: bodyAsHtml(article.bodyHtml, around.readAlso),
    authors: article.authors.map(({ name, slug }) => ({ name, slug, url: pageAddress(authorPath(slug)) })),
    tags: article.tags.map(({ name, slug }) => ({ name, slug, url: pageAddress(tagPath(slug)) })),
    series: around.series && {
      ...{ name: around.series.series.name, slug: around.series.series.slug },
      url: pageAddress(seriesPath(around.series.series.slug)),
      ...{ part: around.series.number, parts: around.series.total },
    },
    ...{ publishedAt: iso(publishedAt), updatedAt: iso(updatedAt ?? publishedAt) },
    ...{ commentCount: article.commentCount, image: pictureAsJson(article.picture) },
    live: await liveAsJson(db, article),
    corrections: (await readCorrections(article)).map((one) => correctionAsJson(one, url)),
    related: related.map((card) => {
      const reason = reasons.get(card.id)
      return { ...cardAsJson(card), because: becauseLine(reason?.because ?? null, reason?.pinned ?? false) }
    }),
  }
}

async function liveAsJson(
  db: Db,
  { id, slug, section }: Article,
): Promise<z.infer<typeof schemas.article>['live']> {
  const live = await liveBlogOf(db, id)
  if (!live) return null
  const { status, startedAt, closedAt, many } = live
  return {
    ...{ status, startedAt: iso(startedAt), closedAt: closedAt === null ? null : iso(closedAt), posts: many },
    postsUrl: pageAddress(`/api/v1/articles${articlePath({ section: section.slug, slug })}/live`),
  }
}

/** @param url of the article that it is of */
export const correctionAsJson = ({ id, kind, text, publishedAt }: Correction, url: string) => ({
  ...{ id, url: `${url}#correction-${id}`, kind, text, publishedAt: iso(publishedAt) },
})

/** What names an article everywhere in the API. */
export const linkAsJson = ({
  id,
  slug,
  section,
  headline,
}: {
  id: number
  slug: string
  section: string
  headline: string
}): z.infer<typeof schemas.articleLink> => ({
  ...{ id, url: webAddress({ slug, section }), slug, section, title: headline },
})

export const cardAsJson = (card: Pick<Card, 'id' | 'slug' | 'section' | 'headline'>) =>
  linkAsJson({ ...card, section: card.section.slug })

/** An article in a list. */
export const listedAsJson = (card: Card): z.infer<typeof schemas.listedArticle> => ({
  ...cardAsJson(card),
  ...{ sectionName: card.section.name, label: card.piece, standfirst: card.standfirst },
  authors: card.authors.map(({ name }) => name),
  ...{
    publishedAt: iso(card.publishedAt),
    commentCount: card.commentCount,
    image: pictureAsJson(card.picture),
  },
})

const webAddress = (article: { section: string; slug: string }) => pageAddress(articlePath(article))

/** The whole address of a page of ours, percent-encoded. @param path decoded */
export const pageAddress = (path: string) => new URL(path, absolute('/')).href

export const iso = (at: number) => new Date(at).toISOString()

/** The body with "Read also" lines as plain links, and every address whole: it is read far from here. */
function bodyAsHtml(bodyHtml: string, readAlso: Map<number, Card>): string {
  const html = withReadAlso(bodyHtml, (id) => {
    const card = readAlso.get(id)
    if (!card) return ''
    const { url, title } = cardAsJson(card)
    return `<p><a href="${escaped(url)}">${escaped(title)}</a></p>`
  })
  return withWholeAddresses(html)
}

/** HTML of ours as it is read far from here. */
export const withWholeAddresses = (html: string): string =>
  html.replace(
    /( (?:href|src|cite)=")(\/(?!\/)[^"]*")/g,
    (_, before: string, path: string) => before + absolute(path),
  )

export function pictureAsJson(picture: Picture | null): z.infer<typeof schemas.image> | null {
  if (!picture) return null
  const { src, width, height, alt, caption, credit } = picture
  return { ...{ url: absolute(src), width, height, alt, caption, credit } }
}
