import type { Metadata } from 'next'
import type { Article } from '#db/articles/article.ts'
import { articlePath, authorPath } from '#db/articles/path.ts'
import { CARD, cardPath, siteFace, type Face } from '#db/cards/face.ts'
import { settingsForPage } from './readers.ts'
import { absolute } from './site.ts'

interface Described {
  /** Without the newspaper's name; the front page has none of its own. */
  title?: string
  description: string
  /** The one address of this page, with `?page=2` where that is another page and nothing else. */
  path: string
  /** Of the page as it is named in links, where it has a card of its own; others have the newspaper's. */
  card?: { page: string; face: Face }
  /** BCP 47, where it is not the site's. */
  language?: string
  /** Addresses of the same page in other languages, this one among them. */
  languages?: Record<string, string>
  index?: boolean
  /** Absolute address of where it stood first, if that is not here. */
  canonical?: string | null
  /** By what it is shown where somebody shares it; empty for title and description. */
  social?: { title: string; description: string }
}

/**
 * What stands in the head of a reader's page that search engines may list: one address, one title, one description, and
 * the card by which it is shown elsewhere (features.md S5 to S7).
 */
export async function pageMeta(page: Described): Promise<Metadata> {
  const settings = await settingsForPage()
  const { title, description, path } = page
  const name = title ?? settings['site.name']
  const shared = { title: page.social?.title || name, description: page.social?.description || description }
  const image = cardOf(page.card ?? { page: '/', face: siteFace(settings) }, shared.title)
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: { canonical: page.canonical ?? absolute(path), languages: page.languages },
    robots: page.index === false ? { index: false } : INDEXED,
    openGraph: {
      ...{ type: 'website', ...shared, url: absolute(path) },
      ...{ siteName: settings['site.name'], images: [image] },
      locale: localeName(page.language ?? settings['site.language']),
      alternateLocale: Object.keys(page.languages ?? {})
        .filter((language) => language !== 'x-default')
        .map(localeName)
        .filter((locale) => locale !== localeName(page.language ?? settings['site.language'])),
    },
    twitter: { card: 'summary_large_image', ...shared, images: [bare(image)] },
  }
}

/** The same of an article, with what only articles have. */
export async function articleMeta(article: Article, page: Described): Promise<Metadata> {
  const meta = await pageMeta(page)
  return {
    ...meta,
    authors: article.authors.map(({ name, slug }) => ({ name, url: absolute(authorPath(slug)) })),
    openGraph: {
      ...meta.openGraph,
      type: 'article',
      publishedTime: new Date(article.publishedAt).toISOString(),
      modifiedTime: new Date(article.updatedAt ?? article.publishedAt).toISOString(),
      authors: article.authors.map(({ slug }) => absolute(authorPath(slug))),
      section: article.section.name,
      tags: article.tags.map(({ name }) => name),
    },
  }
}

/** What pages say that no search engine lists: by what they are shown when somebody shares them all the same. */
export async function siteCard(): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  const settings = await settingsForPage()
  const { 'site.name': siteName, 'site.language': language } = settings
  const images = [cardOf({ page: '/', face: siteFace(settings) }, siteName)]
  return {
    openGraph: { type: 'website', siteName, locale: localeName(language), images },
    twitter: { card: 'summary_large_image', images: images.map(bare) },
  }
}

/** Search engines may show pictures large. */
export const INDEXED = { 'max-image-preview': 'large' } as const

/** A page's card as pages name it: absolute, with its size. @param alt what it shows, in words */
function cardOf({ page, face }: { page: string; face: Face }, alt: string) {
  const type = face.picture === null ? 'image/png' : 'image/jpeg'
  return { url: absolute(cardPath(page, face)), ...CARD, alt, type }
}

/** X knows no sizes. */
const bare = ({ url, alt }: { url: string; alt: string }) => ({ url, alt })

/** As the Open Graph protocol names languages. */
export function localeName(language: string): string {
  const known = { en: 'en_GB', ar: 'ar_AR' }[language]
  if (known !== undefined) return known
  const { language: name, region } = new Intl.Locale(language).maximize()
  return `${name}_${region ?? name.toUpperCase()}`
}

/** Where an article stands, as its links say it. */
export const pathOf = (article: Pick<Article, 'section' | 'slug'>) =>
  articlePath({ section: article.section.slug, slug: article.slug })
