import type { Metadata } from 'next'
import { AlertsForm, type RefusedAlerts } from '#components/admin/alerts-form.tsx'
import { database } from '#db/client.ts'
import { alertChoices, readAlerts } from '#db/moderation/alerts.ts'
import { articleMailFor } from '#db/workflow/article-mail.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('alerts'))('title') }
}

export default async function AlertsPage({ searchParams }: PageProps<'/admin/alerts'>) {
  const staff = await requireModerator('/admin/alerts')
  if (!staff) return <Staffed staff={null} right="comments.moderate" current="alerts" />
  const { saved } = await searchParams
  const refused = refusedForm<RefusedAlerts>('alerts')
  return (
    <Staffed staff={staff} current="alerts">
      <AlertsForm
        alerts={refused?.alerts ?? (await readAlerts(database(), staff.id))}
        choices={await alertChoices(database(), staff)}
        problem={refused?.problem ?? null}
        saved={saved === '1'}
        email={staff.email}
        writes={articleMailFor(staff).length > 0}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
