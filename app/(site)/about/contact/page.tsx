import type { Metadata } from 'next'
import { WriteTo } from '#components/site/about.tsx'
import { CONTACT } from '#db/articles/about/rules.ts'
import { notFoundMetadata } from '#app/_request/not-found-page.tsx'
import { readSite } from '#app/_request/readers.ts'
import { MadePage, metaOfMade } from '../made-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return (await metaOfMade(CONTACT)) ?? (await notFoundMetadata())
}

/** Where readers may write to: the address of the settings, and what an editor wrote about it. */
export default async function ContactPage() {
  const { email } = await readSite()
  return (
    <MadePage slug={CONTACT} isContact>
      {email && <WriteTo email={email} />}
    </MadePage>
  )
}
