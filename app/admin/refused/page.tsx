import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NotAllowed } from '#components/admin/not-allowed.tsx'
import { words } from '#components/ui/language.ts'
import { refusedForm } from '#app/_request/answer.ts'
import type { RefusedPress } from '#app/_request/post.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('notForRole') }
}

/** What a press is answered with that its sender may not do, as it is when his role was changed while he was at work. */
export default async function RefusedPage() {
  const staff = await requireRight('account.own', '/admin')
  const press = refusedForm<RefusedPress>('refused')
  if (!staff || !press) redirect('/admin')
  return (
    <Staffed staff={staff} current="overview">
      <NotAllowed role={staff.role} right={press.right} />
      <p className="plain">{words('desk')('nothingDone')}</p>
    </Staffed>
  )
}
