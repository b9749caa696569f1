import type { Metadata } from 'next'
import { MailDesk } from '#components/admin/mail-desk.tsx'
import { NotForRole } from '#components/admin/not-for-role.tsx'
import { database } from '#db/client.ts'
import { deadLetters, latestMail, outboxCounts } from '#db/outbox/overview.ts'
import { listSuppressions } from '#db/outbox/suppressions.ts'
import { listWebhooks } from '#db/outbox/webhooks.ts'
import { mailsGo } from '#db/outbox/where.ts'
import { canEditSite } from '#db/users/policy.ts'
import { may } from '#db/users/rights.ts'
import { answer } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.mail') }
}

const SHOWN = 50
const LATEST = 15

export default async function MailPage({ searchParams }: PageProps<'/admin/mail'>) {
  const staff = await requireModerator('/admin/mail')
  if (!staff) return <Staffed staff={null} />
  if (!canEditSite(staff)) {
    answer(403)
    const t = await siteWords('desk')
    return (
      <Staffed staff={staff} current="mail">
        <NotForRole title={t('mayNotSeeToMail')} who={t('whoSeesToMail')} />
      </Staffed>
    )
  }
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
