import type { Metadata } from 'next'
import { DeskSettingsForm } from '#components/admin/desk-settings-form.tsx'
import { database } from '#db/client.ts'
import { deskSettingsOf } from '#db/moderation/desk-settings.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('settings') }
}

export default async function DeskPage({ searchParams }: PageProps<'/admin/desk'>) {
  const staff = await requireModerator('/admin/desk')
  if (!staff) return <Staffed staff={null} right="comments.moderate" />
  const { saved } = await searchParams
  return (
    <Staffed staff={staff}>
      <DeskSettingsForm settings={await deskSettingsOf(database(), staff)} saved={saved === '1'} />
    </Staffed>
  )
}
