import { ABOUT } from '#db/articles/about/rules.ts'
import type { Article } from '#db/articles/article.ts'
import type { Listing } from '#db/articles/lists.ts'
import { articlePath, sectionPath } from '#db/articles/path.ts'
import { excerpt } from '#db/text/words.ts'
import { settingsForPage } from './readers.ts'
import { stepsTo } from './steps.ts'
import { siteWords } from './words.ts'

/** What search engines show of a description; more is cut off by them, less well. */
const LENGTH = 200
/** Headlines that fit into it. */
const NAMED = 3

/**
 * What a list of articles is about, in a sentence that no other page has: what was written about it, or what stands on it.
 *
 * @param own what an editor wrote about it; empty for nothing
 */
export async function describeList(
  kind: 'section' | 'tag' | 'author',
  { name, own }: { name: string; own: string },
  { cards, page }: Listing,
): Promise<string> {
  const t = await siteWords('meta')
  if (page === 1 && own !== '') return excerpt(own, LENGTH)
  const site = (await settingsForPage())['site.name']
  const headlines = cards
    .slice(0, NAMED)
    .map(({ headline }) => headline)
    .join(' · ')
  const filled = {
    section: 'sectionDescription',
    tag: 'tagDescription',
    author: 'authorDescription',
  } as const
  const empty = { section: 'emptySection', tag: 'emptyTag', author: 'emptyAuthor' } as const
  const description = headlines ? t(filled[kind], { name, headlines }) : t(empty[kind], { name, site })
  return excerpt(page === 1 ? description : t('descriptionWithPage', { page, description }), LENGTH)
}

/** What an article is about: its standfirst, else how it begins, else who wrote it. */
export async function describeArticle(article: Article): Promise<string> {
  if (article.head.description !== '') return article.head.description
  const said = article.standfirst || article.opening
  if (said !== '') return excerpt(said, LENGTH)
  const t = await siteWords('meta')
  const { 'site.name': site, 'site.language': language } = await settingsForPage()
  const names = article.authors.map(({ name }) => name)
  const authors = names.length > 0 ? new Intl.ListFormat(language).format(names) : site
  return excerpt(t('articleFrom', { headline: article.headline, authors }), LENGTH)
}

/** The title of a page of a list, of which the first needs no number. */
export async function titleOfPage(title: string, page: number): Promise<string> {
  return page === 1 ? title : (await siteWords('articles'))('titlePage', { title, page })
}

/** The way to an article, by its section. */
export async function stepsToArticle({ section, slug, headline, language }: Article) {
  // What the section of pages about the newspaper is called is said in the site's language, not as it was stored.
  const name = section.slug === ABOUT ? (await siteWords('about'))('about') : section.name
  return await stepsTo([
    { name, path: sectionPath(section.slug) },
    { name: headline, path: articlePath({ section: section.slug, slug }), language },
  ])
}
