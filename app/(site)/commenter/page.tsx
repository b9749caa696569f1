import type { Metadata } from 'next'
import { AskForm, type RefusedLink } from '#components/commenter/ask-form.tsx'
import { OwnPage } from '#components/commenter/own-page.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { ownComments, unreadWarnings, type OwnComment } from '#db/commenters/own.ts'
import { changeableUntil } from '#db/comments/own.ts'
import type { Settings } from '#db/settings/settings.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { appealPath } from '#app/_request/appeal-path.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { recognise, type Recognised } from '#app/_request/commenter.ts'
import { editPath } from '#app/_request/edit-path.ts'
import { readSite, settingsForPage } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('own')
  return { title: t('yourComments'), robots: { index: false } }
}

/** A reader's own comments and rights; who is not known yet asks for the link to them. */
export default async function CommenterPage({ searchParams }: PageProps<'/commenter'>) {
  isPersonal()
  const query = await searchParams
  const site = await readSite()
  const known = await recognise(query.key)
  if (!known && query.key !== undefined) answer(403)
  return (
    <Page site={site}>
      {known ? (
        <Own known={known} isNew={query.confirmed !== undefined} zone={site.zone} />
      ) : (
        <AskForm
          state={
            query.key !== undefined
              ? 'expired'
              : query.sent !== undefined
                ? 'sent'
                : query.erased !== undefined
                  ? 'erased'
                  : null
          }
          refused={refusedForm<RefusedLink>('own-link')}
        />
      )}
    </Page>
  )
}

async function Own({ known, isNew, zone }: { known: Recognised; isNew: boolean; zone: string }) {
  const now = Date.now()
  const { commenter, key } = known
  const comments = await ownComments(database(), commenter)
  const settings = await settingsForPage()
  return (
    <OwnPage
      commenter={commenter}
      keyOfLink={key}
      comments={comments.map((comment) => ({
        ...comment,
        appealPath: appealPath(comment.id, now),
        change: changeOf(comment, settings, now),
      }))}
      warnings={await unreadWarnings(database(), commenter, now)}
      isNew={isNew}
      zone={zone}
    />
  )
}

/** Where he changes a comment that he has said is his, as long as there is time. */
function changeOf(comment: OwnComment, settings: Settings, now: number) {
  if (!comment.isConfirmed) return null
  const until = changeableUntil(comment, { link: comment.id }, settings, now)
  return until === null ? null : { path: editPath(comment.id, now), until }
}
