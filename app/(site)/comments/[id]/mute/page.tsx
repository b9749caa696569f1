import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { publicComment } from '#db/comments/senders.ts'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { idOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = { title: 'Mute a commenter', robots: { index: false } }

/** Asks before anything is done: a link must not mute anybody. */
export default async function MutePage({ params }: PageProps<'/comments/[id]/mute'>) {
  isPersonal()
  const site = await readSite()
  const comment = await publicComment(database(), idOf((await params).id) ?? 0)
  if (!comment) answer(404)
  return (
    <Page site={site}>
      {comment ? (
        <Notice
          title={
            <>
              Mute <bdi>{comment.name}</bdi>?
            </>
          }
        >
          <p>
            What <bdi>{comment.name}</bdi> writes will be folded up for you, in this browser, on every page.
            Nobody is told. A cookie remembers it; you can end it at any time under{' '}
            <a href="/commenter/muted">People you have muted</a>.
          </p>
          <form method="post" action={`/comments/${comment.id}/mute/send`} className="button-row">
            <button type="submit" className="primary">
              Mute
            </button>
            <a href={`/comments/${comment.id}`}>Cancel</a>
          </form>
        </Notice>
      ) : (
        <Notice title="This comment is no longer available">
          <p>
            <a href="/commenter/muted">People you have muted</a>
          </p>
        </Notice>
      )}
    </Page>
  )
}
