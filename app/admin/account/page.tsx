import type { Metadata } from 'next'
import { encode } from 'uqr'
import { Account } from '#components/admin/account/account.tsx'
import type { AccountState } from '#components/admin/account/state.ts'
import { Desk } from '#components/admin/desk.tsx'
import { database } from '#db/client.ts'
import { pendingCount } from '#db/moderation/queue.ts'
import { ownAuthor } from '#db/staff/account.ts'
import { passkeysOf } from '#db/staff/passkeys.ts'
import { appSetup, factorsOf } from '#db/staff/second-factor.ts'
import { sessionsOf } from '#db/staff/sessions.ts'
import { canModerate } from '#db/users/policy.ts'
import { limitsOf } from '#db/users/rights.ts'
import { articleMailFor, unwantedMailOf } from '#db/workflow/article-mail.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, requireSession } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

const PATH = '/admin/account'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('account'))('title') }
}

export default async function AccountPage({ searchParams }: PageProps<'/admin/account'>) {
  const staff = await requireRight('account.own', PATH)
  if (!staff) return <Staffed staff={null} right="account.own" current="account" />
  const { session, lacksFactor } = await requireSession(PATH)
  const [db, now, settings] = [database(), Date.now(), await settingsForPage()]
  const { 'site.name': siteName, 'site.timeZone': zone } = settings
  const setup = await appSetup(db, staff, siteName)
  const pending = canModerate(staff) && !lacksFactor ? await pendingCount(db, limitsOf(staff)) : null
  const open = articleMailFor(staff)
  const unwanted = await unwantedMailOf(db, staff.id)
  const wanted = open.filter((mail) => !unwanted.includes(mail))
  return (
    <Desk siteName={siteName} staff={staff} pending={pending} current="account">
      <Account
        profile={{ name: staff.name, email: staff.email, author: await ownAuthor(db, staff.id) }}
        mail={open.length > 0 ? { open, wanted, moderates: canModerate(staff) } : null}
        factor={{
          factors: await factorsOf(db, staff.id),
          passkeys: await passkeysOf(db, staff.id),
          setup: setup && { ...setup, squares: encode(setup.uri).data },
          isNeeded: lacksFactor,
          zone,
        }}
        sessions={{ sessions: await sessionsOf(db, staff.id, now), current: session.id, zone }}
        state={refusedForm<AccountState>('account')}
        done={(await searchParams).done}
      />
    </Desk>
  )
}
