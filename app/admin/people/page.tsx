import type { Metadata } from 'next'
import { PeopleDesk } from '#components/admin/people/people-desk.tsx'
import type { PeopleState } from '#components/admin/people/state.ts'
import { sectionModes } from '#db/comments/find-modes.ts'
import { database } from '#db/client.ts'
import { mailsGo } from '#db/outbox/where.ts'
import { readSettings } from '#db/settings/settings.ts'
import { lastStaffEvents } from '#db/staff/events.ts'
import { INVITATION_MS, openInvitations } from '#db/staff/invitations.ts'
import { openSessionCounts, people } from '#db/staff/people.ts'
import { SESSION_MS } from '#db/staff/sessions.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'

const EVENTS = 30

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('people'))('title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/admin/people'>) {
  const staff = await requireRight('staff.manage', '/admin/people')
  const t = await siteWords('people')
  if (!staff) return <NotYours current="people" title={t('notForRole')} who={t('whoMay')} />
  const [db, now] = [database(), Date.now()]
  const settings = await readSettings(db)
  const { change, done } = await searchParams
  return (
    <Staffed staff={staff} current="people">
      <PeopleDesk
        people={await people(db)}
        sessions={await openSessionCounts(db, now - SESSION_MS)}
        viewerId={staff.id}
        sections={await sectionModes(db)}
        invitations={{
          ...{ open: await openInvitations(db), lasts: INVITATION_MS, now },
          isMailed: mailsGo().kind === 'smtp',
        }}
        rule={settings['staff.secondFactorFor']}
        events={await lastStaffEvents(db, EVENTS)}
        state={refusedForm<PeopleState>('people')}
        changing={idOf(change)}
        done={done}
        zone={settings['site.timeZone']}
      />
    </Staffed>
  )
}
