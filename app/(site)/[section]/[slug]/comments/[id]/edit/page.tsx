import type { Metadata } from 'next'
import { ChangeForm, type RefusedChange } from '#components/commenter/change-form.tsx'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { changeableUntil, commentToChange } from '#db/comments/own.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { NotFoundPage } from '#app/_request/not-found-page.tsx'
import { idOf, segment } from '#app/_request/params.ts'
import { proofOf } from '#app/_request/proof.ts'
import { readSite, settingsForPage } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('own')
  return { title: t('change'), robots: { index: false } }
}

/** Where a reader changes or takes away what he has just written. */
export default async function ChangePage({
  params,
  searchParams,
}: PageProps<'/[section]/[slug]/comments/[id]/edit'>) {
  isPersonal()
  const now = Date.now()
  const { section, slug, id } = await params
  const query = await searchParams
  const comment = await commentToChange(database(), idOf(id) ?? 0)
  const path = `/${segment(section)}/${segment(slug)}`
  if (comment?.path !== path) return <NotFoundPage path={`${path}/comments/${id}/edit`} />
  const site = await readSite()
  const settings = await settingsForPage()
  const until = changeableUntil(comment, await proofOf(query.key, now), settings, now)
  const refused = refusedForm<RefusedChange>('change')
  if (until === null) {
    answer(403)
    const t = await siteWords('own')
    return (
      <Page site={site}>
        <Notice title={t('notChangeable')}>
          <p>{t('notChangeableWhy', { minutes: settings['comments.editMinutes'] })}</p>
          {refused && refused.body !== '' && (
            <>
              <p>{t('copyIt')}</p>
              <textarea
                readOnly
                rows={7}
                aria-label={t('whatYouWrote')}
                defaultValue={refused.body}
                dir="auto"
              />
            </>
          )}
          <p>{t.rich('deleteOnOwnPage', { link: (chunks) => <a href="/commenter">{chunks}</a> })}</p>
          <p>
            <a href={`${comment.path}#comments`}>{t('backToDiscussion')}</a>
          </p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page site={site}>
      <ChangeForm
        comment={comment}
        until={until}
        zone={site.zone}
        keyOfLink={typeof query.key === 'string' ? query.key : ''}
        isDeleting={query.delete !== undefined}
        waitsAgain={comment.status === 'approved'}
        refused={refused}
      />
    </Page>
  )
}
