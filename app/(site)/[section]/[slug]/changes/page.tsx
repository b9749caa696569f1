import type { Metadata } from 'next'
import { ArticleChanges } from '#components/corrections/changes.tsx'
import { ExtraStyles } from '#components/site/extra-styles.tsx'
import { Page } from '#components/site/page.tsx'
import { asset } from '#app/_request/asset.ts'
import { readChanges, readWasChanged } from '#app/_request/corrections.ts'
import { siteCard, pathOf } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { segment } from '#app/_request/params.ts'
import { readArticle, readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/[section]/[slug]/changes'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section, slug } = await params
  const article = await readArticle(segment(section), segment(slug))
  if (!article || !(await readWasChanged(article))) return await notFoundMetadata()
  const t = await siteWords('corrections')
  // A page for who wants to know, and nothing to be found by the words that are no longer true.
  return {
    title: t('changesTitle', { headline: article.headline }),
    robots: { index: false },
    ...(await siteCard()),
  }
}

/** What has changed in an article since it was published. */
export default async function ChangesPage({ params }: Props) {
  const { section, slug } = await params
  const article = await readArticle(segment(section), segment(slug))
  if (!article || !(await readWasChanged(article)))
    return <NotFoundPage path={`/${segment(section)}/${segment(slug)}/changes`} />
  const site = await readSite()
  return (
    <Page site={site} current={article.section.slug}>
      <ExtraStyles href={asset('/corrections.css')} />
      <ArticleChanges
        article={{ ...article, path: pathOf(article) }}
        changes={await readChanges(article)}
        zone={site.zone}
      />
    </Page>
  )
}
