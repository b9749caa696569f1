import type { Metadata } from 'next'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import { WebhooksDesk } from '#components/admin/webhooks/webhooks-desk.tsx'
import { database } from '#db/client.ts'
import { EVENTS } from '#db/outbox/kinds.ts'
import { lastCalls } from '#db/outbox/calls.ts'
import { listWebhooks } from '#db/outbox/webhooks.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import type { WebhookState } from './state.ts'

const PATH = '/admin/webhooks'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('webhooks'))('title') }
}

export default async function WebhooksPage({ searchParams }: PageProps<'/admin/webhooks'>) {
  const staff = await requireRight('webhooks.manage', PATH)
  if (!staff) {
    const t = await siteWords('webhooks')
    answer(403)
    return (
      <Staffed staff={await requireStaff(PATH)} current="webhooks">
        <NotForRole title={t('notForRole')} who={t('whoMay')} />
      </Staffed>
    )
  }
  const db = database()
  const { done } = await searchParams
  const state = refusedForm<WebhookState>('webhook')
  const last = await lastCalls(db)
  return (
    <Staffed staff={staff} current="webhooks">
      <WebhooksDesk
        webhooks={(await listWebhooks(db)).map((hook) => ({ ...hook, last: last.get(hook.id) ?? null }))}
        typed={state?.typed ?? { url: '', events: [...EVENTS], format: 'signed' }}
        problem={state?.problem ?? null}
        events={EVENTS}
        isRemoved={!state && done === 'remove'}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
