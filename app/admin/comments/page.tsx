import type { Metadata } from 'next'
import { Desk } from '#components/admin/desk.tsx'
import { NotAllowed } from '#components/admin/not-allowed.tsx'
import type { RefusedPress } from '#components/admin/outcome.tsx'
import { Queue } from '#components/admin/queue.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { doneWords, TABS } from '#components/admin/words.ts'
import { database } from '#db/client.ts'
import { queueCounts } from '#db/moderation/queue.ts'
import { canModerate } from '#db/users/policy.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { currentStaff, requireModerator, requireStaff } from '#app/_request/viewer.ts'
import { placeOf } from './place.ts'
import { readDone, readQueue } from './read-queue.ts'

type Props = PageProps<'/admin/comments'>

/** What the last press did stands first: a screen reader says the title of a page that has loaded. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const staff = await currentStaff()
  if (!staff || !canModerate(staff)) return { title: 'Comments' }
  const { tab } = placeOf(query)
  const done = await readDone(query.done)
  const title = `${TABS[tab]} comments`
  if (refusedForm<RefusedPress>('press')) return { title: `Not done – ${title}` }
  return { title: done ? `${doneWords(done.action, done.count)} ${title}` : title }
}

export default async function CommentsPage({ searchParams }: Props) {
  const query = await searchParams
  const wanted = placeOf(query)
  const siteName = (await settingsForPage())['site.name']
  const staff = await requireModerator(queuePath(wanted))
  if (!staff) {
    answer(403)
    const { name, role } = await requireStaff(queuePath(wanted))
    return (
      <Desk siteName={siteName} staff={{ name, role }} pending={null}>
        <NotAllowed role={role} />
      </Desk>
    )
  }
  const refused = refusedForm<RefusedPress>('press')
  const counts = await queueCounts(database())
  return (
    <Desk siteName={siteName} staff={staff} pending={counts.pending} current="comments">
      <Queue
        tab={wanted.tab}
        counts={counts}
        queue={await readQueue(wanted)}
        done={await readDone(refused ? refused.batch : query.done)}
        refused={refused}
        viewer={staff.name}
        zone={(await settingsForPage())['site.timeZone']}
        now={Date.now()}
      />
    </Desk>
  )
}
