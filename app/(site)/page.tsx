import type { Metadata } from 'next'
import { Front } from '#components/article/front.tsx'
import { NAMING_PARAMETERS } from '#db/articles/address-key.ts'
import { Page } from '#components/site/page.tsx'
import { movedTo } from '#app/_request/answer.ts'
import { readAddress, readFront, readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function FrontPage({ searchParams }: PageProps<'/'>) {
  await followOldPermalink(await searchParams)
  const site = await readSite()
  return (
    <Page site={site} isFront>
      <Front front={await readFront(Date.now())} zone={site.zone} />
    </Page>
  )
}

/** WordPress's plain permalinks: `/?p=12`. */
async function followOldPermalink(query: Record<string, unknown>) {
  if (!NAMING_PARAMETERS.some((name) => name in query)) return
  const address = await readAddress('/', query)
  if (address.kind === 'moved') movedTo(address.to)
}
