import type { Metadata } from 'next'
import { MailDesk } from '#components/admin/mail-desk.tsx'
import { database } from '#db/client.ts'
import { deadLetters, latestMail, outboxCounts } from '#db/outbox/overview.ts'
import { listSuppressions } from '#db/outbox/suppressions.ts'
import { listWebhooks } from '#db/outbox/webhooks.ts'
import { mailsGo } from '#db/outbox/where.ts'
import { may } from '#db/users/rights.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../not-yours.tsx'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.mail') }
}

const SHOWN = 50
const LATEST = 15

export default async function MailPage({ searchParams }: PageProps<'/admin/mail'>) {
  const staff = await requireRight('site.edit', '/admin/mail')
  const t = await siteWords('desk')
  if (!staff) return <NotYours current="mail" title={t('mayNotSeeToMail')} who={t('whoSeesToMail')} />
  const db = database()
  const now = Date.now()
  const { done } = await searchParams
  return (
    <Staffed staff={staff} current="mail">
      <MailDesk
        where={mailsGo()}
        counts={await outboxCounts(db, now)}
        dead={await deadLetters(db, SHOWN)}
        latest={await latestMail(db, LATEST)}
        suppressed={await listSuppressions(db, SHOWN)}
        looksAfterWebhooks={may(staff, 'webhooks.manage')}
        webhooks={(await listWebhooks(db)).map(({ id, url, events, disabledAt }) => ({
          ...{ id, host: new URL(url).host, events, disabledAt },
        }))}
        done={typeof done === 'string' ? done : null}
        email={staff.email}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
