import type { Metadata } from 'next'
import { ArchiveParts, ArchiveSteps } from '#components/archive/archive-nav.tsx'
import { spanName } from '#components/archive/span-words.ts'
import { Listing } from '#components/article/listing.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList, collectionPage } from '#components/structured/pages.ts'
import { archivePath, spanOf, withinOf, type Span } from '#db/archive/path.ts'
import type { ArchivePage as Found } from '#db/archive/listing.ts'
import { pagePath } from '#db/articles/path.ts'
import { excerpt } from '#db/text/words.ts'
import { readSpan } from '#app/_request/archive.ts'
import { movedTo } from '#app/_request/answer.ts'
import { titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'

const DESCRIPTION = 200
const HEADLINES = 3

interface Props {
  span: Span
  /** Null for what is no page number. */
  page: number | null
}

/** The year, month or day that a path names. `/2026/3` is one too, and stands at `/2026/03`. */
export const spanAtPath = (segments: readonly string[]): Span | null =>
  spanOf(segments.map((segment, index) => (index > 0 && /^\d$/.test(segment) ? `0${segment}` : segment)))

export async function archiveMetadata({ span, page }: Props): Promise<Metadata> {
  const found = page === null ? null : await readSpan(span, page)
  if (!found || page === null || page > found.listing.pages) return await notFoundMetadata()
  return await pageMeta({
    title: await titleOfPage(spanName(span), page),
    description: await describe(span, found, page),
    path: pagePath(archivePath(span), page),
  })
}

/** What was published in a year, in a month or on a day; a span without articles has no page. @param asked its path */
export async function ArchivePage({ span, page, asked }: Props & { asked: string }) {
  const path = archivePath(span)
  const found = page === null ? null : await readSpan(span, page)
  if (!found || page === null || page > found.listing.pages) return <NotFoundPage path={asked} />
  if (asked !== path) movedTo(pagePath(path, page))
  const site = await readSite()
  const t = await siteWords('archive')
  const name = spanName(span)
  const way = [...withinOf(span), span].map((step) => ({ name: spanName(step), path: archivePath(step) }))
  const steps = await stepsTo([{ name: t('archive'), path: '/archive' }, ...way], page)
  const list = { name, path: pagePath(path, page), description: await describe(span, found, page) }
  return (
    <Page site={site}>
      <StructuredData
        nodes={[
          collectionPage({ ...list, cards: found.listing.cards }, site, siteUrl()),
          breadcrumbList(steps, siteUrl()),
        ]}
      />
      <Listing
        steps={steps}
        title={name}
        intro={page === 1 && <ArchiveParts span={span} parts={found.parts} />}
        listing={found.listing}
        path={path}
        zone={site.zone}
        kicker
      />
      <ArchiveSteps before={found.before} after={found.after} />
    </Page>
  )
}

async function describe(span: Span, { listing }: Found, page: number): Promise<string> {
  const headlines = listing.cards.slice(0, HEADLINES).map(({ headline }) => headline)
  const t = await siteWords('archive')
  const description = t('dateDescription', { date: spanName(span), headlines: headlines.join(' · ') })
  const meta = await siteWords('meta')
  return excerpt(page === 1 ? description : meta('descriptionWithPage', { page, description }), DESCRIPTION)
}
