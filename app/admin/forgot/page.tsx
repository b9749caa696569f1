import type { Metadata } from 'next'
import { ForgotForm, type RefusedForgot } from '#components/admin/sign-in/forgot-form.tsx'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('sign-in'))('forgotTitle') }
}

/** Open to everybody. */
export default async function ForgotPage({ searchParams }: PageProps<'/admin/forgot'>) {
  return (
    <ForgotForm
      siteName={(await settingsForPage())['site.name']}
      isSent={(await searchParams).sent !== undefined}
      refused={refusedForm<RefusedForgot>('forgot')}
    />
  )
}
