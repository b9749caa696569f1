import type { Metadata } from 'next'
import { ArticleView } from '#components/article/article-view.tsx'
import { ArticleJsonLd } from '#components/article/json-ld.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { articlePath } from '#db/articles/path.ts'
import { commentsOf } from '#db/feeds/path.ts'
import { asset } from '#app/_request/asset.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readAge, readArticle, readSite, readSurroundings } from '#app/_request/readers.ts'
import { absolute, siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'
import { CommentsSection } from './comments-section.tsx'

type Props = PageProps<'/[section]/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const article = await readArticle(segment(section), segment(slug))
  if (!article) return await notFoundMetadata()
  const { reply, recommended } = await searchParams
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  return {
    title: article.headline,
    description: article.standfirst,
    alternates: { canonical: path },
    authors: article.authors.map(({ name }) => ({ name })),
    robots:
      reply === undefined && recommended === undefined ? { 'max-image-preview': 'large' } : { index: false },
  }
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const path = articlePath({ section: segment(section), slug: segment(slug) })
  const query = await searchParams
  const article = await readArticle(segment(section), segment(slug))
  const page = pageOf(query)
  if (!article || page === null) return <NotFoundPage path={path} query={query} />
  const site = await readSite()
  const { reply, recommended, sort, done } = query
  const comments = await CommentsSection({ article, page, reply, recommended, sort, done, zone: site.zone })
  if (!comments) return <NotFoundPage path={path} />
  return (
    <Page site={site} current={article.section.slug} skipToComments>
      <FeedLinks page={commentsOf(path)} name={await commentsName(article.headline)} />
      <ArticleJsonLd article={article} site={site} origin={siteUrl()} />
      <ArticleView
        article={article}
        around={await readSurroundings(article)}
        zone={site.zone}
        url={absolute(path)}
        age={await readAge(article, Date.now())}
        saveScript={asset('/saved.js')}
      >
        {comments}
      </ArticleView>
    </Page>
  )
}

async function commentsName(headline: string) {
  return (await siteWords('feeds'))('commentsOfArticle', { headline })
}
