import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { LetterGone } from '#components/newsletter/gone.tsx'
import { Page } from '#components/site/page.tsx'
import { answer } from '#app/_request/answer.ts'
import { letterPath, subscriberFor } from '#app/_request/newsletter.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('newsletter'))('endTitle'), robots: { index: false } }
}

/** The way out of a letter: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function EndLetterPage({ searchParams }: PageProps<'/newsletter/unsubscribe'>) {
  const { key } = await searchParams
  const subscriber = await subscriberFor('letter', key)
  const site = await readSite()
  const t = await siteWords('newsletter')
  if (!subscriber) answer(410)
  const letter = t(subscriber?.frequency === 'weekly' ? 'nameWeekly' : 'nameDaily')
  return (
    <Page site={site}>
      {!subscriber && <LetterGone />}
      {subscriber && subscriber.endedAt !== null && (
        <Notice title={t('manageTitle')}>
          <p role="status">{t('ended')}</p>
          <p>{t('endedHint')}</p>
          <p>
            <a href={letterPath(String(key))}>{t('knownButton')}</a>
          </p>
        </Notice>
      )}
      {subscriber && subscriber.endedAt === null && (
        <Notice title={t('endTitle')}>
          <p>{t('endWords', { site: site.name, letter })}</p>
          <form method="post" action={`/newsletter/unsubscribe?key=${encodeURIComponent(String(key))}`}>
            <input type="hidden" name="from" value="page" />
            <button type="submit" className="primary">
              {t('end')}
            </button>
          </form>
          <p>
            <a href={letterPath(String(key))}>{t('manage')}</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
