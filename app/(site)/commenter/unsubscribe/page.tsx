import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { isUnsubscribed } from '#db/outbox/unsubscribe.ts'
import { answer } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readSite } from '#app/_request/readers.ts'
import { subscriberOf } from '#app/_request/subscriber.ts'

export const metadata: Metadata = { title: 'No more mail', robots: { index: false } }

/** The way out of a mail: asks, and changes nothing. Mail programs open links before their readers do. */
export default async function UnsubscribePage({ searchParams }: PageProps<'/commenter/unsubscribe'>) {
  isPersonal()
  const { key } = await searchParams
  const subscriber = subscriberOf(String(key))
  const site = await readSite()
  if (!subscriber) answer(410)
  const isDone = subscriber !== null && (await isUnsubscribed(database(), subscriber))
  const about = subscriber && 'userId' in subscriber ? 'comments that wait' : 'your comments'
  return (
    <Page site={site}>
      {!subscriber && (
        <Notice title="This link does not work">
          <p>
            It is not whole, or not from us. Please open the link in the mail again, or use another mail of
            ours.
          </p>
        </Notice>
      )}
      {subscriber && isDone && (
        <Notice title="No more mail">
          <p role="status">Done: you get no more mail about {about}.</p>
          <p>
            {'userId' in subscriber ? (
              <>
                You can have it again under <a href="/admin/alerts">Alerts</a> on your desk.
              </>
            ) : (
              <>
                You can have it again on the page of <a href="/commenter">your comments</a>.
              </>
            )}
          </p>
        </Notice>
      )}
      {subscriber && !isDone && (
        <Notice title={`No more mail about ${about}?`}>
          <p>{site.name} will no longer write to you about them.</p>
          <form method="post" action={`/commenter/unsubscribe?key=${String(key)}`}>
            <input type="hidden" name="from" value="page" />
            <button type="submit" className="primary">
              No more mail
            </button>
          </form>
        </Notice>
      )}
    </Page>
  )
}
