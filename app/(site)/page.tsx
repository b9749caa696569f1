import type { Metadata } from 'next'
import { Front } from '#components/article/front.tsx'
import { Page } from '#components/site/page.tsx'
import { movedTo } from '#app/_request/answer.ts'
import { readAddress, readFront, readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = { alternates: { canonical: '/' } }

export default async function FrontPage({ searchParams }: PageProps<'/'>) {
  const { p } = await searchParams
  if (typeof p === 'string' && /^\d{1,12}$/.test(p)) await followOldPermalink(p)
  const site = await readSite()
  return (
    <Page site={site} isFront>
      <Front front={await readFront(Date.now())} zone={site.zone} />
    </Page>
  )
}

/** WordPress's plain permalinks: `/?p=12`. */
async function followOldPermalink(id: string) {
  const address = await readAddress(`/?p=${id}`)
  if (address.kind === 'moved') movedTo(address.to)
}
