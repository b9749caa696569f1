import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { isUnsubscribed } from '#db/outbox/unsubscribe.ts'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readSite } from '#app/_request/readers.ts'
import { subscriberOf } from '#app/_request/subscriber.ts'
import { siteWords } from '#app/_request/words.ts'

/** Where each of these mails can be had again. */
const SETTINGS = {
  comments: '/commenter',
  waiting: '/admin/alerts',
  submitted: '/admin/account#mail',
  articles: '/admin/account#mail',
} as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('unsubscribing')
  return { title: t('title'), robots: { index: false } }
}

/** The way out of a mail: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function UnsubscribePage({ searchParams }: PageProps<'/commenter/unsubscribe'>) {
  isPersonal()
  const { key } = await searchParams
  const subscriber = subscriberOf(String(key))
  const site = await readSite()
  if (!subscriber) answer(410)
  const t = await siteWords('unsubscribing')
  const isDone = subscriber !== null && (await isUnsubscribed(database(), subscriber))
  const about = subscriber && 'userId' in subscriber ? subscriber.list : 'comments'
  const settings = SETTINGS[about]
  return (
    <Page site={site}>
      {!subscriber && (
        <Notice title={t('brokenLink')}>
          <p>{t('brokenWhy')}</p>
        </Notice>
      )}
      {subscriber && isDone && (
        <Notice title={t('title')}>
          <p role="status">{t(`done.${about}`)}</p>
          <p>{t.rich(`again.${about}`, { link: (chunks) => <a href={settings}>{chunks}</a> })}</p>
        </Notice>
      )}
      {subscriber && !isDone && (
        <Notice title={t(`sure.${about}`)}>
          <p>{t('noLonger', { site: site.name })}</p>
          <form method="post" action={`/commenter/unsubscribe?key=${String(key)}`}>
            <input type="hidden" name="from" value="page" />
            <button type="submit" className="primary">
              {t('title')}
            </button>
          </form>
        </Notice>
      )}
    </Page>
  )
}
