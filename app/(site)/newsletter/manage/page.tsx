import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { LetterGone } from '#components/newsletter/gone.tsx'
import { ManageLetter } from '#components/newsletter/manage.tsx'
import { Page } from '#components/site/page.tsx'
import { menuSections } from '#db/articles/lists.ts'
import { database } from '#db/client.ts'
import { answer } from '#app/_request/answer.ts'
import { subscriberFor } from '#app/_request/newsletter.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('newsletter'))('manageTitle'), robots: { index: false } }
}

/** A reader's own letter, by the link that stands in every one. */
export default async function ManageLetterPage({ searchParams }: PageProps<'/newsletter/manage'>) {
  const { key, done } = await searchParams
  const subscriber = await subscriberFor('letter', key)
  const site = await readSite()
  const t = await siteWords('newsletter')
  const isErased = !subscriber && done === 'erased'
  if (!subscriber && !isErased) answer(410)
  return (
    <Page site={site}>
      {subscriber && (
        <ManageLetter
          subscriber={subscriber}
          sections={await menuSections(database())}
          keyOfLink={String(key)}
          done={typeof done === 'string' ? done : null}
        />
      )}
      {isErased && (
        <Notice title={t('manageTitle')}>
          <p role="status">{t('erased')}</p>
        </Notice>
      )}
      {!subscriber && !isErased && <LetterGone />}
    </Page>
  )
}
