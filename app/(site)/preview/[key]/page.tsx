import type { Metadata } from 'next'
import { ArticleView } from '#components/article/article-view.tsx'
import { PageView } from '#components/article/page-view.tsx'
import { Updates } from '#components/live/updates.tsx'
import { NoComments, PreviewBar, PreviewOver } from '#components/preview/preview-bar.tsx'
import { ExtraStyles } from '#components/site/extra-styles.tsx'
import { Page } from '#components/site/page.tsx'
import { articlePath } from '#db/articles/path.ts'
import type { Preview } from '#db/preview/article.ts'
import { answer } from '#app/_request/answer.ts'
import { asset } from '#app/_request/asset.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readCorrections } from '#app/_request/corrections.ts'
import { stepsToArticle } from '#app/_request/describe.ts'
import { offersEmbeds } from '#app/_request/frames.ts'
import { readLive } from '#app/_request/live.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readPopularBeside } from '#app/_request/popular.ts'
import { readPreview } from '#app/_request/preview.ts'
import { readSite, readSurroundings, readTranslations } from '#app/_request/readers.ts'
import { absolute } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'
import '../preview.css'

type Props = PageProps<'/preview/[key]'>

const HIDDEN = { index: false, follow: false, nocache: true }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const preview = await readPreview((await params).key)
  if (preview.state === 'unknown') return await notFoundMetadata()
  const t = await siteWords('preview')
  const headline = preview.state === 'open' ? preview.preview.article.headline || t('untitled') : null
  return {
    title: headline === null ? t('over') : t('titleOf', { headline }),
    robots: HIDDEN,
    referrer: 'same-origin',
  }
}

/** An article as readers will have it, for who has the link alone: never kept, never listed, and nobody comments on it. */
export default async function PreviewPage({ params }: Props) {
  const { key } = await params
  isPersonal()
  const preview = await readPreview(key)
  if (preview.state === 'unknown') return <NotFoundPage path={`/preview/${key}`} />
  const site = await readSite()
  if (preview.state === 'over') {
    answer(410)
    return (
      <Page site={site}>
        <PreviewOver />
      </Page>
    )
  }
  const { until } = preview
  const { article, isPublic, isChanged } = await named(preview.preview)
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  const around = await readSurroundings(article)
  const steps = await stepsToArticle(article)
  const [corrections, live] = [await readCorrections(article), await readLive(article, 1)]
  const embeds = offersEmbeds(article.bodyHtml, live)
  return (
    <Page site={site} current={article.section.slug}>
      {live && <ExtraStyles href={asset('/updates.css')} />}
      {corrections.length > 0 && <ExtraStyles href={asset('/corrections.css')} />}
      <script src={asset('/preview.js')} />
      <PreviewBar
        {...{ until, isChanged, zone: site.zone }}
        publicPath={isPublic ? preview.publicPath : null}
      />
      {article.kind === 'article' ? (
        <ArticleView
          {...{ article, around, steps, zone: site.zone, url: absolute(path), embeds }}
          translations={await readTranslations(article)}
          popular={await readPopularBeside(article, around)}
          age={null}
          saveScript={asset('/saved.js')}
          corrections={corrections}
          changes={null}
          isLive={live?.status === 'open'}
          updates={live && <Updates {...{ article, live, zone: site.zone, script: asset('/updates.js') }} />}
        >
          <NoComments isPublished={isPublic} />
        </ArticleView>
      ) : (
        <PageView {...{ page: article, around, steps, zone: site.zone, embeds }} />
      )}
    </Page>
  )
}

/** What has no headline yet is called something, so that the page has a title. */
async function named(preview: Preview): Promise<Preview> {
  const { article } = preview
  if (article.headline !== '') return preview
  return { ...preview, article: { ...article, headline: (await siteWords('preview'))('untitled') } }
}
