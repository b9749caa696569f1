import type { Metadata } from 'next'
import { ArticleView } from '#components/article/article-view.tsx'
import { PageView } from '#components/article/page-view.tsx'
import { Updates } from '#components/live/updates.tsx'
import { ExtraStyles } from '#components/site/extra-styles.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { liveBlogPosting } from '#components/structured/live-blog.ts'
import { newsArticle } from '#components/structured/news-article.ts'
import { aboutPage, breadcrumbList } from '#components/structured/pages.ts'
import type { Article } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { commentsOf } from '#db/feeds/path.ts'
import { articleFace, CARD, cardPath } from '#db/cards/face.ts'
import { asset } from '#app/_request/asset.ts'
import { archiveMetadata, ArchivePage, spanAtPath } from '../../archive/span-page.tsx'
import { readCorrections, readWasChanged } from '#app/_request/corrections.ts'
import { describeArticle, stepsToArticle } from '#app/_request/describe.ts'
import { offersEmbeds } from '#app/_request/frames.ts'
import { readLive } from '#app/_request/live.ts'
import { articleMeta, pageMeta, pathOf } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readPopularBeside } from '#app/_request/popular.ts'
import {
  readAge,
  readArticle,
  readSite,
  readSurroundings,
  readTranslations,
  settingsForPage,
} from '#app/_request/readers.ts'
import { absolute, siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'
import { CommentsSection } from './comments-section.tsx'
import '../../styles/archive.css'

type Props = PageProps<'/[section]/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const article = await readArticle(segment(section), segment(slug))
  const query = await searchParams
  const page = pageOf(query)
  const span = article ? null : spanAtPath([section, slug])
  if (span) return await archiveMetadata({ span, page })
  if (!article || page === null) return await notFoundMetadata()
  const path = pathOf(article)
  const { head } = article
  const title = head.title || article.headline
  const language = await languageOf(article)
  const meta = {
    title: page === 1 ? title : (await siteWords('meta'))('titleWithComments', { title, page }),
    description: await describeArticle(article),
    ...{ path, language, languages: await addressesOf(article) },
    card: { page: path, face: articleFace(await settingsForPage(), article, language) },
    index: !head.noindex && query.reply === undefined && query.recommended === undefined,
    canonical: head.canonical,
    social: {
      title: head.socialTitle || (head.title && article.headline),
      description: head.socialDescription,
    },
  }
  return article.kind === 'article' ? await articleMeta(article, meta) : await pageMeta(meta)
}

export default async function ArticlePage({ params, searchParams }: Props) {
  const { section, slug } = await params
  const path = articlePath({ section: segment(section), slug: segment(slug) })
  const query = await searchParams
  const article = await readArticle(segment(section), segment(slug))
  const page = pageOf(query)
  const span = article ? null : spanAtPath([section, slug])
  if (span) return <ArchivePage {...{ span, page, asked: path }} />
  if (!article || page === null) return <NotFoundPage path={path} query={query} />
  const site = await readSite()
  const { reply, recommended, sort, done } = query
  const comments = await CommentsSection({ article, page, reply, recommended, sort, done, zone: site.zone })
  if (!comments) return <NotFoundPage path={path} />
  const around = await readSurroundings(article)
  const steps = await stepsToArticle(article)
  const [corrections, live] = [await readCorrections(article), await readLive(article, 1)]
  const embeds = offersEmbeds(article.bodyHtml, live)
  // A page on which nobody may comment and nobody has is not one for comments.
  const isDiscussed = article.kind === 'article' || article.commentCount > 0 || article.commentsOpen
  return (
    <Page site={site} current={article.section.slug} skipToComments={isDiscussed}>
      <FeedLinks page={commentsOf(path)} name={await commentsName(article.headline)} />
      {live && <ExtraStyles href={asset('/updates.css')} />}
      {corrections.length > 0 && <ExtraStyles href={asset('/corrections.css')} />}
      <StructuredData nodes={[await nodeOf(article), breadcrumbList(steps, siteUrl())]} />
      {article.kind === 'article' ? (
        <ArticleView
          {...{ article, around, steps, zone: site.zone, url: absolute(path), embeds }}
          translations={await readTranslations(article)}
          popular={await readPopularBeside(article, around)}
          age={await readAge(article, Date.now())}
          saveScript={asset('/saved.js')}
          corrections={corrections}
          changes={(await readWasChanged(article)) ? `${path}/changes` : null}
          isLive={live?.status === 'open'}
          updates={live && <Updates {...{ article, live, zone: site.zone, script: asset('/updates.js') }} />}
        >
          {comments}
        </ArticleView>
      ) : (
        <PageView {...{ page: article, around, steps, zone: site.zone, embeds }}>
          {isDiscussed && comments}
        </PageView>
      )}
    </Page>
  )
}

async function commentsName(headline: string) {
  return (await siteWords('feeds'))('commentsOfArticle', { headline })
}

const languageOf = async ({ language }: Article) => language ?? (await settingsForPage())['site.language']

/** By language, and what readers get who read none of them. */
async function addressesOf(article: Article): Promise<Record<string, string> | undefined> {
  const translations = await readTranslations(article)
  const [first] = translations
  if (!first) return undefined
  const byLanguage = translations.map((one) => [one.language, absolute(articlePath(one))] as const)
  return Object.fromEntries<string>([...byLanguage, ['x-default', absolute(articlePath(first))]])
}

async function nodeOf(article: Article) {
  const [site, language, origin] = [await readSite(), await languageOf(article), siteUrl()]
  const path = pathOf(article)
  if (article.kind === 'page')
    return aboutPage(
      { name: article.headline, path, description: await describeArticle(article) },
      site,
      origin,
    )
  const face = articleFace(await settingsForPage(), article, language)
  const card = { path: cardPath(path, face), ...CARD }
  const corrections = await readCorrections(article)
  const node = newsArticle(article, { site, origin, language, card, corrections })
  const live = await readLive(article, 1)
  return live ? liveBlogPosting(node, live, { site, origin }) : node
}
