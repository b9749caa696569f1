import type { ImageObject, NewsArticle } from 'schema-dts'
import type { Article } from '#db/articles/article.ts'
import { typeOf } from '#db/articles/label.ts'
import type { Correction } from '#db/corrections/listing.ts'
import { articlePath, sectionPath } from '#db/articles/path.ts'
import { cropsOf } from '#db/media/crops.ts'
import { isoTime } from '../ui/dates.ts'
import type { Site } from '../site/site.ts'
import { organisation, organisationId, pixels } from './organisation.ts'
import { person } from './pages.ts'

export interface Image {
  path: string
  /** In pixels. */
  width: number
  height: number
}

interface Options {
  site: Site
  /** The site's address without a trailing slash. */
  origin: string
  /** BCP 47. */
  language: string
  /** The picture by which the article is shown elsewhere. */
  card: Image
  /** What was said of it after it was published. */
  corrections?: Correction[]
}

/** What search engines are told of an article: the facts that the page shows (features.md S1). */
export function newsArticle(
  article: Article,
  { site, origin, language, card, corrections = [] }: Options,
): Exclude<NewsArticle, string> {
  const url = origin + articlePath({ section: article.section.slug, slug: article.slug })
  const { picture, authors, tags } = article
  const shapes = picture ? cropsOf(picture) : [card]
  return {
    // schema-dts knows satire and advertisements as kinds of Article only; what they say is the same.
    '@type': typeOf(article.label) as 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.standfirst && { description: article.standfirst }),
    image: shapes.map((shape) => image(shape, picture, origin)),
    thumbnailUrl: origin + (shapes.at(-1) ?? card).path,
    datePublished: isoTime(article.publishedAt, site.zone),
    dateModified: isoTime(article.updatedAt ?? article.publishedAt, site.zone),
    author:
      authors.length > 0
        ? authors.map((author) => person(author, origin))
        : { '@type': 'NewsMediaOrganization', name: site.name, url: `${origin}/` },
    publisher: organisation(site, origin),
    copyrightHolder: { '@id': organisationId(origin) },
    copyrightYear: Number(isoTime(article.publishedAt, site.zone).slice(0, 4)),
    articleSection: article.section.name,
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => name) }),
    wordCount: article.words,
    inLanguage: language,
    isAccessibleForFree: true,
    ...(corrections.length > 0 && {
      correction: corrections.map(({ id, text, publishedAt }) => ({
        '@type': 'CorrectionComment' as const,
        url: `${url}#correction-${id}`,
        text,
        datePublished: isoTime(publishedAt, site.zone),
      })),
    }),
    commentCount: article.commentCount,
    discussionUrl: `${url}#comments`,
    isPartOf: {
      '@type': 'CollectionPage',
      name: article.section.name,
      url: origin + sectionPath(article.section.slug),
    },
  }
}

function image({ path, width, height }: Image, picture: Article['picture'], origin: string): ImageObject {
  return {
    '@type': 'ImageObject',
    url: origin + path,
    width: pixels(width),
    height: pixels(height),
    ...(picture?.caption && { caption: picture.caption }),
    ...(picture?.credit && { creditText: picture.credit }),
  }
}
