import type { Metadata } from 'next'
import { LinkOver } from '#components/admin/sign-in/link-over.tsx'
import { ResetForm, type RefusedReset } from '#components/admin/sign-in/reset-form.tsx'
import { database } from '#db/client.ts'
import { resetFor } from '#db/staff/reset.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { resetIn } from '#app/_request/staff-links.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('sign-in'))('resetTitle') }
}

/** Open to whom the link was sent. */
export default async function ResetPage({ params }: PageProps<'/admin/reset/[token]'>) {
  const { token } = await params
  const link = resetIn(token, Date.now())
  const person = link && (await resetFor(database(), link))
  const siteName = (await settingsForPage())['site.name']
  if (!person) {
    answer(410)
    return <LinkOver siteName={siteName} link="reset" />
  }
  return (
    <ResetForm
      siteName={siteName}
      email={person.email}
      action={`/admin/reset/${token}/password`}
      refused={refusedForm<RefusedReset>('reset')}
    />
  )
}
