import type { Metadata } from 'next'
import { Edits } from '#components/admin/edits.tsx'
import { LogFilterForm } from '#components/admin/log/log-filter.tsx'
import { Log } from '#components/admin/log/log.tsx'
import { sectionModes } from '#db/comments/find-modes.ts'
import { database } from '#db/client.ts'
import { LOG_PAGE, logEntries } from '#db/moderation/log-entries.ts'
import { chainHead } from '#db/moderation/verify.ts'
import { versionsOf } from '#db/moderation/versions.ts'
import { isCommentInScope } from '#db/moderation/scope.ts'
import { isInScope, limitsOf } from '#db/users/rights.ts'
import { listUsers } from '#db/users/users.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import { logFilter, logPath, logPlace, logQuery } from './filter.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.log') }
}

export default async function LogPage({ searchParams }: PageProps<'/admin/log'>) {
  const asked = await searchParams
  const query = logQuery(asked)
  const after = logPlace(asked)
  const staff = await requireModerator(logPath(query, after))
  if (!staff) return <Staffed staff={null} right="comments.moderate" current="log" />
  const db = database()
  const zone = (await settingsForPage())['site.timeZone']
  const within = limitsOf(staff)
  const filter = { ...logFilter(query, zone), within }
  const rows = await logEntries(db, filter, after, LOG_PAGE + 1)
  const shown = rows.slice(0, LOG_PAGE)
  const last = rows.length > LOG_PAGE ? shown.at(-1) : undefined
  const comment =
    filter.comment === null || !(await isCommentInScope(db.read, staff, filter.comment))
      ? null
      : await versionsOf(db, filter.comment)
  return (
    <Staffed staff={staff} current="log">
      <Log
        rows={shown}
        zone={zone}
        older={last ? logPath(query, last) : null}
        newest={after ? logPath(query, null) : null}
        csv={logPath(query, after, '/admin/log/csv')}
        head={await chainHead(db)}
        filter={
          <LogFilterForm
            query={query}
            staff={await listUsers(db)}
            sections={(await sectionModes(db)).filter(({ id }) => isInScope(staff, id))}
          />
        }
        versions={comment && <Edits versions={comment.versions} body={comment.body} now={Date.now()} />}
      />
    </Staffed>
  )
}
