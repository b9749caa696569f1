import type { Metadata } from 'next'
import { DeskSettingsForm } from '#components/admin/desk-settings-form.tsx'
import { database } from '#db/client.ts'
import { deskSettingsOf } from '#db/moderation/desk-settings.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { Staffed } from '../staffed.tsx'

export const metadata: Metadata = { title: 'Desk settings' }

export default async function DeskPage({ searchParams }: PageProps<'/admin/desk'>) {
  const staff = await requireModerator('/admin/desk')
  if (!staff) return <Staffed staff={null} />
  const { saved } = await searchParams
  return (
    <Staffed staff={staff}>
      <DeskSettingsForm settings={await deskSettingsOf(database(), staff)} saved={saved === '1'} />
    </Staffed>
  )
}
