import type { Metadata } from 'next'
import { Desk } from '#components/admin/desk.tsx'
import type { RefusedView } from '#components/admin/filter-line.tsx'
import { NotAllowed } from '#components/admin/not-allowed.tsx'
import type { RefusedPress } from '#components/admin/outcome.tsx'
import { Queue } from '#components/admin/queue.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { doneWords } from '#components/admin/words.ts'
import { database } from '#db/client.ts'
import { decidedSince, deskSettingsOf } from '#db/moderation/desk-settings.ts'
import { flaggedAmong } from '#db/moderation/flagged.ts'
import { tabCounts } from '#db/moderation/queue.ts'
import { mayStopRun, runningRun } from '#db/moderation/runs.ts'
import { canModerate } from '#db/users/policy.ts'
import { limitsOf } from '#db/users/rights.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { readDone } from '#app/_request/done.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { currentStaff, requireModerator, requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { placeOf } from './place.ts'
import { appealDone, readFilterNames, readQueue, readViews } from './read-queue.ts'

type Props = PageProps<'/admin/comments'>

const HOUR = 60 * 60 * 1000

/** What the last press did stands first: a screen reader says the title of a page that has loaded. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const staff = await currentStaff()
  const t = await siteWords('queue')
  if (!staff || !canModerate(staff)) return { title: t('comments') }
  const { tab } = placeOf(query)
  const done = appealDone(query.appeal) ?? (await readDone(query.done))
  const title = t(`ofTab.${tab}`)
  if (refusedForm<RefusedPress>('press')) return { title: t('notDoneTitle', { title }) }
  return { title: done ? `${doneWords(done.action, done.count)} ${title}` : title }
}

export default async function CommentsPage({ searchParams }: Props) {
  const query = await searchParams
  const wanted = placeOf(query)
  const settings = await settingsForPage()
  const siteName = settings['site.name']
  const staff = await requireModerator(queuePath(wanted))
  if (!staff) {
    answer(403)
    const { name, role } = await requireStaff(queuePath(wanted))
    return (
      <Desk siteName={siteName} staff={{ name, role }} pending={null}>
        <NotAllowed role={role} right="comments.moderate" />
      </Desk>
    )
  }
  const now = Date.now()
  const db = database()
  const refused = refusedForm<RefusedPress>('press')
  const [counts, shown, mine] = await Promise.all([
    tabCounts(db, limitsOf(staff)),
    readQueue(staff, wanted, now),
    deskSettingsOf(db, staff),
  ])
  const run = await runningRun(db)
  return (
    <Desk siteName={siteName} staff={staff} pending={counts.pending} current="comments">
      <Queue
        place={{ ...wanted, page: Math.min(wanted.page, shown.pages) }}
        counts={counts}
        views={await readViews(staff, wanted, now)}
        shown={shown}
        names={await readFilterNames(staff, wanted)}
        done={
          refused ? await readDone(refused.batch) : (appealDone(query.appeal) ?? (await readDone(query.done)))
        }
        run={run && (await mayStopRun(db, staff, run.batch)) ? run : null}
        refused={refused}
        refusedView={refusedForm<RefusedView>('view') ?? refusedForm<RefusedView>('story')}
        viewer={staff}
        settings={mine}
        decided={await decidedSince(db, staff, now - HOUR)}
        flagged={mine.blur ? await flaggedAmong(db, shown.comments) : new Set()}
        zone={settings['site.timeZone']}
        now={now}
      />
    </Desk>
  )
}
