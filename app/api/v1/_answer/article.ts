import { absolute } from '#app/_request/site.ts'
import { surroundings, type Article } from '#db/articles/article.ts'
import { readAlsoIds, withReadAlso } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { articlePath, authorPath, tagPath } from '#db/articles/path.ts'
import type { Db } from '#db/client.ts'
import type { Picture } from '#db/media/picture.ts'
import { becauseLine } from '#db/related/because.ts'
import { reasonsFor } from '#db/related/reasons.ts'
import { readSettings } from '#db/settings/settings.ts'

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign] ?? sign)

/** An article as the read API tells it. */
export async function articleAsJson(db: Db, article: Article) {
  const { section, slug, headline, standfirst, publishedAt, updatedAt } = article
  const around = await surroundings(db, article, readAlsoIds(article.bodyHtml))
  const reasons = await reasonsFor(db, article.id)
  const { 'site.language': siteLanguage } = await readSettings(db)
  return {
    ...{ url: webAddress({ slug, section: section.slug }), slug, section: section.slug },
    ...{ sectionName: section.name, kind: article.kind, title: headline, standfirst },
    language: article.language ?? siteLanguage,
    html: bodyAsHtml(article.bodyHtml, around.readAlso),
    authors: article.authors.map(({ name, slug }) => ({ name, url: absolute(encodeURI(authorPath(slug))) })),
    tags: article.tags.map(({ name, slug }) => ({ name, slug, url: absolute(encodeURI(tagPath(slug))) })),
    ...{ publishedAt: iso(publishedAt), updatedAt: iso(updatedAt ?? publishedAt) },
    ...{ commentCount: article.commentCount, image: pictureAsJson(article.picture) },
    related: around.related.map((card) => {
      const reason = reasons.get(card.id)
      return { ...cardAsJson(card), because: becauseLine(reason?.because ?? null, reason?.pinned ?? false) }
    }),
  }
}

/** What names an article everywhere in the API. */
export const cardAsJson = ({ slug, section, headline }: Card) => ({
  ...{ url: webAddress({ slug, section: section.slug }), slug, section: section.slug, title: headline },
})

/** An article in a list. */
export const listedAsJson = (card: Card) => ({
  ...cardAsJson(card),
  ...{ sectionName: card.section.name, standfirst: card.standfirst },
  authors: card.authors.map(({ name }) => name),
  ...{
    publishedAt: iso(card.publishedAt),
    commentCount: card.commentCount,
    image: pictureAsJson(card.picture),
  },
})

const webAddress = (article: { section: string; slug: string }) =>
  new URL(articlePath(article), absolute('/')).href

const iso = (at: number) => new Date(at).toISOString()

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

function pictureAsJson(picture: Picture | null) {
  if (!picture) return null
  const { src, width, height, alt, caption, credit } = picture
  return { ...{ url: absolute(src), width, height, alt, caption, credit } }
}
