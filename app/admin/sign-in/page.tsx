import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { KeptFormPage, type KeptForm } from '#components/admin/sign-in/kept-form.tsx'
import { SignInForm, type RefusedSignIn } from '#components/admin/sign-in/sign-in-form.tsx'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { currentSession } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { returnPath } from './return-path.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('sign-in'))('title') }
}

/** The one staff page that is open to everybody. */
export default async function SignInPage({ searchParams }: PageProps<'/admin/sign-in'>) {
  const query = await searchParams
  const refused = refusedForm<RefusedSignIn>('sign-in')
  const siteName = (await settingsForPage())['site.name']
  const kept = refusedForm<KeptForm>('kept')
  if (kept) return <KeptFormPage siteName={siteName} kept={kept} />
  const to = returnPath(refused?.to ?? query.to)
  if (await currentSession()) redirect(to)
  return (
    <SignInForm
      siteName={siteName}
      to={to}
      told={query['signed-out'] !== undefined ? 'signedOut' : query.reset !== undefined ? 'reset' : null}
      refused={refused}
    />
  )
}
