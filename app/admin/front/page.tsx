import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { database } from '#db/client.ts'
import { mayArrange } from '#db/fronts/arrange.ts'
import { arrangePath } from '#db/fronts/rules.ts'
import { allSections } from '#db/sections/sections.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import { ArrangeFront } from './read-front.tsx'
import type { FrontState } from './state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('fronts'))('frontPage') }
}

export default async function FrontPage({ searchParams }: PageProps<'/admin/front'>) {
  const staff = await requireRight('fronts.arrange', '/admin/front')
  if (!staff) return <Staffed staff={null} right="fronts.arrange" current="front" />
  // Who is limited to sections begins with the front of the first of them.
  if (!mayArrange(staff, null) && !refusedForm<FrontState>('front')) {
    const own = (await allSections(database())).find(({ id }) => mayArrange(staff, id))
    if (own) redirect(arrangePath(own.slug))
  }
  return <ArrangeFront staff={staff} section={null} query={await searchParams} />
}
