import type { Metadata } from 'next'
import { SettingsDesk } from '#components/admin/settings/settings-desk.tsx'
import { database } from '#db/client.ts'
import { readLogos } from '#db/look/logo.ts'
import { outboxCounts } from '#db/outbox/overview.ts'
import { mailsGo } from '#db/outbox/where.ts'
import { checkSettings } from '#db/settings/change.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { exampleOfMail } from '#app/_request/example-mail.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import type { LogoState, SettingsState } from './state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.settings') }
}

export default async function SettingsPage({ searchParams }: PageProps<'/admin/settings'>) {
  const staff = await requireRight('settings.change', '/admin/settings')
  if (!staff) return <Staffed staff={null} right="settings.change" current="settings" />
  const [db, now] = [database(), Date.now()]
  const { saved } = await searchParams
  const settings = await settingsForPage()
  const state = refusedForm<SettingsState>('settings')
  const logo = refusedForm<LogoState>('logo')
  // What is right of what was typed is shown as it would be.
  const draft = state ? checkSettings(state.group, state.typed).draft : {}
  return (
    <Staffed staff={staff} current="settings">
      <SettingsDesk
        settings={settings}
        shown={{ ...settings, ...draft }}
        state={state}
        logos={await readLogos(db)}
        refusedLogo={logo}
        saved={state || logo || typeof saved !== 'string' ? null : saved}
        mail={{
          ...{ where: mailsGo(), dead: (await outboxCounts(db, now)).dead, email: staff.email },
          example: await exampleOfMail(),
        }}
        now={now}
      />
    </Staffed>
  )
}
