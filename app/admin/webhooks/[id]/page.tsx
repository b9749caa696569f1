import type { Metadata } from 'next'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import { WebhookDesk } from '#components/admin/webhooks/webhook-desk.tsx'
import { database } from '#db/client.ts'
import { callsOf, waitingCalls } from '#db/outbox/calls.ts'
import { EVENTS } from '#db/outbox/kinds.ts'
import { webhookById } from '#db/outbox/webhooks.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../staffed.tsx'
import type { WebhookState } from '../state.ts'

const SHOWN = 30

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('webhooks'))('one') }
}

export default async function WebhookPage({ params, searchParams }: PageProps<'/admin/webhooks/[id]'>) {
  const id = idOf((await params).id)
  const path = id === null ? '/admin/webhooks' : `/admin/webhooks/${id}`
  const staff = await requireRight('webhooks.manage', path)
  const t = await siteWords('webhooks')
  const db = database()
  const hook = staff && id !== null ? await webhookById(db, id) : null
  if (!staff || !hook) {
    answer(staff ? 404 : 403)
    return (
      <Staffed staff={staff ?? (await requireStaff(path))} current="webhooks">
        <NotForRole title={t(staff ? 'gone' : 'notForRole')} who={t(staff ? 'goneHint' : 'whoMay')} />
      </Staffed>
    )
  }
  const { done, before } = await searchParams
  const state = refusedForm<WebhookState>('webhook')
  const now = Date.now()
  // One more than is shown says whether there are more.
  const calls = await callsOf(db, hook.id, { before: idOf(before), limit: SHOWN + 1 })
  return (
    <Staffed staff={staff} current="webhooks">
      <WebhookDesk
        hook={hook}
        secret={hook.format === 'signed' && (hook.secretShownUntil ?? 0) > now ? hook.secret : null}
        bothUntil={(hook.previousUntil ?? 0) > now ? hook.previousUntil : null}
        typed={state?.typed ?? { url: hook.url, events: hook.events, format: hook.format }}
        problem={state?.problem ?? null}
        events={EVENTS}
        calls={calls.slice(0, SHOWN)}
        older={calls.length > SHOWN ? (calls[SHOWN - 1]?.id ?? null) : null}
        waiting={await waitingCalls(db, hook.id)}
        done={state || typeof done !== 'string' ? null : done}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
