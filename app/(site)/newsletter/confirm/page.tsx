import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { LetterGone } from '#components/newsletter/gone.tsx'
import { Page } from '#components/site/page.tsx'
import { answer } from '#app/_request/answer.ts'
import { subscriberFor } from '#app/_request/newsletter.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('newsletter'))('confirmTitle'), robots: { index: false } }
}

/** The link of a mail: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function ConfirmLetterPage({ searchParams }: PageProps<'/newsletter/confirm'>) {
  const { key } = await searchParams
  const subscriber = await subscriberFor('letter-confirm', key)
  const site = await readSite()
  const t = await siteWords('newsletter')
  if (!subscriber) answer(410)
  return (
    <Page site={site}>
      {!subscriber && <LetterGone />}
      {subscriber && (
        <Notice title={t('confirmTitle')}>
          <p>
            {t('confirmAsk', {
              letter: t(subscriber.frequency === 'daily' ? 'nameDaily' : 'nameWeekly'),
              ...{ site: site.name, email: subscriber.email },
            })}
          </p>
          <form method="post" action="/newsletter/confirmed">
            <input type="hidden" name="key" value={String(key)} />
            <button type="submit" className="primary">
              {t('confirmButton')}
            </button>
          </form>
        </Notice>
      )}
    </Page>
  )
}
