import type { Metadata } from 'next'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import { ArrangeFront } from './read-front.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('fronts'))('frontPage') }
}

export default async function FrontPage({ searchParams }: PageProps<'/admin/front'>) {
  const staff = await requireRight('site.edit', '/admin/front')
  if (!staff) return <Staffed staff={null} current="front" />
  return <ArrangeFront staff={staff} section={null} query={await searchParams} />
}
