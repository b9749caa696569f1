import type { Metadata } from 'next'
import { AppealForm, type RefusedAppeal } from '#components/commenter/appeal-form.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { appealable } from '#app/_request/appealable.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { idOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('own')
  return { title: t('appeal'), robots: { index: false } }
}

/** Where the author of a rejected comment says why it should be published, and later reads what was decided. */
export default async function AppealPage({ params, searchParams }: PageProps<'/comments/[id]/appeal'>) {
  isPersonal()
  const site = await readSite()
  const t = await siteWords('own')
  const commentId = idOf((await params).id) ?? 0
  const { key } = await searchParams
  const comment = await appealable(commentId, key)
  if (!comment) answer(403)
  return (
    <Page site={site}>
      {comment ? (
        <AppealForm
          comment={comment}
          commentId={commentId}
          keyOfLink={typeof key === 'string' ? key : ''}
          zone={site.zone}
          refused={refusedForm<RefusedAppeal>('appeal')}
        />
      ) : (
        <Notice title={t('linkExpired')}>
          <p>{t.rich('appealExpired', { link: (chunks) => <a href="/commenter">{chunks}</a> })}</p>
        </Notice>
      )}
    </Page>
  )
}
