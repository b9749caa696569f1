import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { Body } from '#components/article/body.tsx'
import { Breadcrumbs } from '#components/site/breadcrumbs.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { organisation } from '#components/structured/organisation.ts'
import { aboutPage, breadcrumbList } from '#components/structured/pages.ts'
import { ABOUT, aboutPath } from '#db/articles/about/rules.ts'
import { describeArticle } from '#app/_request/describe.ts'
import { offersEmbeds } from '#app/_request/frames.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readArticle, readSite, readSurroundings } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import './about.css'

type Made = 'masthead' | 'contact'

/** @returns null when there is nothing to be said on it */
export async function metaOfMade(slug: Made): Promise<Metadata | null> {
  const made = await readMade(slug)
  if (!made) return null
  const { title, description } = made
  return await pageMeta({ title, description, path: aboutPath(slug) })
}

/** A page about the newspaper that is made of more than its text, and is there without any. */
export async function MadePage({
  slug,
  isContact,
  children,
}: {
  slug: Made
  isContact?: boolean
  children: ReactNode
}) {
  const site = await readSite()
  const made = await readMade(slug)
  const path = aboutPath(slug)
  if (!made) return <NotFoundPage path={path} />
  const t = await siteWords('about')
  const { title, description, article } = made
  const steps = await stepsTo([
    { name: t('about'), path: `/${ABOUT}` },
    { name: title, path },
  ])
  const origin = siteUrl()
  const page = aboutPage({ name: title, path, description, isContact }, site, origin)
  return (
    <Page site={site} current={ABOUT}>
      <StructuredData nodes={[page, organisation(site, origin), breadcrumbList(steps, origin)]} />
      <div className="listing about">
        <header className="listing-head">
          <Breadcrumbs steps={steps} />
          <h1>{title}</h1>
          {article?.standfirst && <p className="standfirst">{article.standfirst}</p>}
        </header>
        {article && (
          <Body
            bodyHtml={article.bodyHtml}
            pictures={article.bodyPictures}
            readAlso={(await readSurroundings(article)).readAlso}
            embeds={offersEmbeds(article.bodyHtml)}
          />
        )}
        {children}
      </div>
    </Page>
  )
}

async function readMade(slug: Made) {
  const site = await readSite()
  const t = await siteWords('about')
  const article = await readArticle(ABOUT, slug)
  if (!site.about.some((page) => page.slug === slug)) return null
  const words = { masthead: 'mastheadDescription', contact: 'contactDescription' } as const
  return {
    article,
    title: article?.headline ?? t(slug),
    description: article ? await describeArticle(article) : t(words[slug], { site: site.name }),
  }
}
