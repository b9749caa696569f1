import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Desk } from '#components/admin/desk.tsx'
import { words } from '#components/ui/language.ts'
import { canModerate } from '#db/users/policy.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireStaff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('yourDesk') }
}

export default async function AdminPage() {
  const staff = await requireStaff('/admin')
  if (canModerate(staff)) redirect('/admin/comments')
  const siteName = (await settingsForPage())['site.name']
  const t = words('desk')
  return (
    <Desk siteName={siteName} staff={staff} pending={null}>
      <div className="plain">
        <h1>{t('yourDesk')}</h1>
        <p>{t(`roleMay.${staff.role}`)}</p>
      </div>
    </Desk>
  )
}
