import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { sendersOf } from '#db/comments/senders.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readMuted } from '#app/_request/muted.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('muting')
  return { title: t('muted'), robots: { index: false } }
}

export default async function MutedPage() {
  isPersonal()
  const site = await readSite()
  const t = await siteWords('muting')
  const muted = await readMuted()
  const senders = await sendersOf(
    database(),
    muted.map((entry) => entry.commentId),
  )
  const names = new Map(senders.map((sender) => [sender.id, sender.name]))
  return (
    <Page site={site}>
      <Notice title={t('muted')}>
        {muted.length === 0 ? (
          <p>{t('nobody')}</p>
        ) : (
          <>
            <p>{t('folded')}</p>
            <ul className="plain-rows">
              {muted.map(({ commentId, hash }) => (
                <li key={hash}>
                  <bdi>{names.get(commentId) ?? t('somebody')}</bdi>
                  <form method="post" action="/commenter/unmute">
                    <input type="hidden" name="who" value={hash} />
                    <button type="submit" className="secondary">
                      {t.rich('unmute', {
                        name: names.get(commentId) ?? '',
                        hidden: (chunks) => <span className="visually-hidden">{chunks}</span>,
                      })}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </>
        )}
      </Notice>
    </Page>
  )
}
