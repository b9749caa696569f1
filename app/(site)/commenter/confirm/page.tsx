import type { Metadata } from 'next'
import { ConfirmForm } from '#components/commenter/confirm-form.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { confirmable } from '#app/_request/confirmable.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('own')
  return { title: t('confirmTitle'), robots: { index: false } }
}

/** The link of a mail: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function ConfirmPage({ searchParams }: PageProps<'/commenter/confirm'>) {
  isPersonal()
  const { key } = await searchParams
  const found = await confirmable(key)
  const site = await readSite()
  const t = await siteWords('own')
  if (!found) answer(410)
  return (
    <Page site={site}>
      {found ? (
        <ConfirmForm comment={found.comment} keyOfLink={String(key)} zone={site.zone} />
      ) : (
        <Notice title={t('linkExpired')}>
          <p>{t.rich('confirmExpired', { link: (chunks) => <a href="/commenter">{chunks}</a> })}</p>
        </Notice>
      )}
    </Page>
  )
}
