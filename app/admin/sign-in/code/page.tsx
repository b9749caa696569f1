import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { CodeForm, type RefusedCode } from '#components/admin/sign-in/code-form.tsx'
import { database } from '#db/client.ts'
import { factorsOf } from '#db/staff/second-factor.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { atSecondStep } from '#app/_request/second-step.ts'
import { siteWords } from '#app/_request/words.ts'
import { returnPath } from '../return-path.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('sign-in'))('codeTitle') }
}

/** Open to who has given his password a moment ago. */
export default async function CodePage({ searchParams }: PageProps<'/admin/sign-in/code'>) {
  const session = await atSecondStep(Date.now())
  if (!session) redirect('/admin/sign-in')
  const refused = refusedForm<RefusedCode>('code')
  const { app, passkeys } = await factorsOf(database(), session.userId)
  return (
    <CodeForm
      siteName={(await settingsForPage())['site.name']}
      to={returnPath(refused?.to ?? (await searchParams).to)}
      factors={{ app: app !== null, passkeys: passkeys > 0 }}
      refused={refused}
    />
  )
}
