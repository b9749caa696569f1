import type { Metadata } from 'next'
import { DecideByMail, type RefusedByMail } from '#components/admin/decide-by-mail.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { toDecide } from '#db/moderation/decide-by-mail.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { decideLinkOf } from '#app/_request/decide-link.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('deciding'))('title'), robots: { index: false } }
}

/** The link of a moderator's mail: shows the comment and asks. Whatever only opens it decides nothing. */
export default async function ModeratePage({ searchParams }: PageProps<'/moderate'>) {
  isPersonal()
  const { key } = await searchParams
  const link = decideLinkOf(String(key))
  const shown = link && (await toDecide(database(), link))
  const site = await readSite()
  const t = await siteWords('deciding')
  if (!shown) answer(410)
  return (
    <Page site={site}>
      {shown ? (
        <DecideByMail
          {...shown}
          keyOfLink={String(key)}
          refused={refusedForm<RefusedByMail>('decide-by-mail')}
          zone={site.zone}
          now={Date.now()}
        />
      ) : (
        <Notice title={t('linkExpired')}>
          <p>{t.rich('expiredWhy', { link: (chunks) => <a href="/admin/comments">{chunks}</a> })}</p>
        </Notice>
      )}
    </Page>
  )
}
