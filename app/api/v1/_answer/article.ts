import type { z } from 'zod'
import { shows, TAGS } from '#app/_request/cache.ts'
import { readArticle, settingsForPage } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'
import { surroundings, type Article } from '#db/articles/article.ts'
import { readAlsoIds, withReadAlso } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath, authorPath, seriesPath, tagPath } from '#db/articles/path.ts'
import type { Db } from '#db/client.ts'
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
  return {
    ...{ id: article.id, url: webAddress({ slug, section: article.section.slug }), slug },
    ...{ section: article.section.slug, title: headline, sectionName: article.section.name },
    ...{ kind: article.kind, standfirst, language: article.language ?? siteLanguage },
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
    related: related.map((card) => {
      const reason = reasons.get(card.id)
      return { ...cardAsJson(card), because: becauseLine(reason?.because ?? null, reason?.pinned ?? false) }
    }),
  }
}

/** What names an article everywhere in the API. */
export const cardAsJson = ({
  id,
  slug,
  section,
  headline,
}: Pick<Card, 'id' | 'slug' | 'section' | 'headline'>): z.infer<typeof schemas.articleLink> => ({
  ...{ id, url: webAddress({ slug, section: section.slug }), slug, section: section.slug, title: headline },
})

/** An article in a list. */
export const listedAsJson = (card: Card): z.infer<typeof schemas.listedArticle> => ({
  ...cardAsJson(card),
  ...{ sectionName: card.section.name, standfirst: card.standfirst },
  authors: card.authors.map(({ name }) => name),
  ...{
    publishedAt: iso(card.publishedAt),
    commentCount: card.commentCount,
    image: pictureAsJson(card.picture),
  },
})

export const webAddress = (article: { section: string; slug: string }) => pageAddress(articlePath(article))

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
  return html.replace(
    /( (?:href|src|cite)=")(\/(?!\/)[^"]*")/g,
    (_, before: string, path: string) => before + absolute(path),
  )
}

export function pictureAsJson(picture: Picture | null): z.infer<typeof schemas.image> | null {
  if (!picture) return null
  const { src, width, height, alt, caption, credit } = picture
  return { ...{ url: absolute(src), width, height, alt, caption, credit } }
}
