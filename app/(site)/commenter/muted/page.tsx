import type { Metadata } from 'next'
import { Notice } from '#components/commenter/notice.tsx'
import { Page } from '#components/site/page.tsx'
import { database } from '#db/client.ts'
import { sendersOf } from '#db/comments/senders.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readMuted } from '#app/_request/muted.ts'
import { readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = { title: 'People you have muted', robots: { index: false } }

export default async function MutedPage() {
  isPersonal()
  const site = await readSite()
  const muted = await readMuted()
  const senders = await sendersOf(
    database(),
    muted.map((entry) => entry.commentId),
  )
  const names = new Map(senders.map((sender) => [sender.id, sender.name]))
  return (
    <Page site={site}>
      <Notice title="People you have muted">
        {muted.length === 0 ? (
          <p>Nobody. Under each comment there is a link to mute its author in this browser.</p>
        ) : (
          <>
            <p>What they write is folded up in this browser. Nobody is told.</p>
            <ul className="plain-rows">
              {muted.map(({ commentId, hash }) => (
                <li key={hash}>
                  <bdi>{names.get(commentId) ?? 'Somebody whose comment is no longer available'}</bdi>
                  <form method="post" action="/commenter/unmute">
                    <input type="hidden" name="who" value={hash} />
                    <button type="submit" className="secondary">
                      Unmute<span className="visually-hidden"> {names.get(commentId)}</span>
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
