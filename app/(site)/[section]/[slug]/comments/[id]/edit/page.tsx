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

export const metadata: Metadata = { title: 'Change your comment', robots: { index: false } }

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
    return (
      <Page site={site}>
        <Notice title="This comment can no longer be changed here">
          <p>
            A comment can be changed for {settings['comments.editMinutes']} minutes, in the browser that it
            was sent from or by the link of our mail, as long as no moderator has taken it away.
          </p>
          {refused && refused.body !== '' && (
            <>
              <p>What you wrote is here, so that you can copy it:</p>
              <textarea
                readOnly
                rows={7}
                aria-label="What you wrote"
                defaultValue={refused.body}
                dir="auto"
              />
            </>
          )}
          <p>
            If you have confirmed your email address, you can delete it on{' '}
            <a href="/commenter">your own page</a>.
          </p>
          <p>
            <a href={`${comment.path}#comments`}>Back to the discussion</a>
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
