import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Desk } from '#components/admin/desk.tsx'
import { ROLE_WORDS } from '#components/admin/words.ts'
import { canModerate } from '#db/users/policy.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireStaff } from '#app/_request/viewer.ts'

export const metadata: Metadata = { title: 'Your desk' }

export default async function AdminPage() {
  const staff = await requireStaff('/admin')
  if (canModerate(staff)) redirect('/admin/comments')
  return (
    <Desk siteName={(await settingsForPage())['site.name']} staff={staff} pending={null}>
      <div className="plain">
        <h1>Your desk</h1>
        <p>{ROLE_WORDS[staff.role]}</p>
      </div>
    </Desk>
  )
}
