import type { Metadata } from 'next'
import { Masthead } from '#components/site/about.tsx'
import { MASTHEAD } from '#db/articles/about/rules.ts'
import { notFoundMetadata } from '#app/_request/not-found-page.tsx'
import { readMasthead } from '#app/_request/readers.ts'
import { MadePage, metaOfMade } from '../made-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return (await metaOfMade(MASTHEAD)) ?? (await notFoundMetadata())
}

/** Who makes the newspaper: what an editor wrote about it, and everybody who has a role in it. */
export default async function MastheadPage() {
  const people = await readMasthead()
  return <MadePage slug={MASTHEAD}>{people.length > 0 && <Masthead people={people} />}</MadePage>
}
