import type { Metadata } from 'next'
import { Front } from '#components/article/front.tsx'
import { Listing } from '#components/article/listing.tsx'
import { PopularFront } from '#components/popular/popular-front.tsx'
import { Page } from '#components/site/page.tsx'
import { cardsById } from '#db/articles/cards.ts'
import { frontPage } from '#db/articles/front.ts'
import { sectionFront } from '#db/articles/lists.ts'
import { sectionPath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { mayArrange } from '#db/fronts/arrange.ts'
import { heldIn } from '#db/fronts/rules.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { NotFoundPage } from '#app/_request/not-found-page.tsx'
import { readPopularFront } from '#app/_request/popular.ts'
import { readSection, readSite } from '#app/_request/readers.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { staffReading } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/fronts'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('fronts'))('preview'), robots: { index: false } }
}

/** A front as it would be read, for who arranges it: nobody else learns that it is there. */
export default async function FrontPreviewPage({ searchParams }: Props) {
  isPersonal()
  const { section: slug, held: text } = await searchParams
  const section = typeof slug === 'string' ? await readSection(slug) : null
  const staff = await staffReading()
  if (!staff || (typeof slug === 'string' && !section) || !mayArrange(staff, section?.id ?? null))
    return <NotFoundPage path="/fronts" />
  const [db, site, now] = [database(), await readSite(), Date.now()]
  const wanted = heldIn(typeof text === 'string' ? text : '')
  // What is not public is held for nobody: the newest stands there.
  const cards = await cardsById(db, [...wanted.values()])
  const held = { ids: new Map([...wanted].filter(([, id]) => cards.has(id))), until: null }
  if (!section)
    return (
      <Page site={site} isFront>
        <Front front={await frontPage(db, now, held)} zone={site.zone}>
          <PopularFront {...await readPopularFront()} />
        </Front>
      </Page>
    )
  const path = sectionPath(section.slug)
  return (
    <Page site={site} current={section.slug} isCurrentPage>
      <Listing
        steps={await stepsTo([{ name: section.name, path }])}
        title={section.name}
        intro={section.description && <p>{section.description}</p>}
        listing={(await sectionFront(db, section.id, now, held)).listing}
        path={path}
        zone={site.zone}
      />
    </Page>
  )
}
