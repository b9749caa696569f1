import type { Metadata } from 'next'
import { ConfirmForm } from '#components/commenter/confirm-form.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { confirmable } from '#app/_request/confirmable.ts'
import { readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = { title: 'Confirm your email address', robots: { index: false } }

/** The link of a mail: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function ConfirmPage({ searchParams }: PageProps<'/commenter/confirm'>) {
  isPersonal()
  const { key } = await searchParams
  const found = await confirmable(key)
  const site = await readSite()
  if (!found) answer(410)
  return (
    <Page site={site}>
      {found ? (
        <ConfirmForm comment={found.comment} keyOfLink={String(key)} zone={site.zone} />
      ) : (
        <Notice title="This link does not work any more">
          <p>
            It was good for seven days, for a comment that is there.{' '}
            <a href="/commenter">Ask for a new link</a> to see and confirm your comments.
          </p>
        </Notice>
      )}
    </Page>
  )
}
