import type { Metadata } from 'next'
import { JoinForm, type RefusedJoin } from '#components/admin/sign-in/join-form.tsx'
import { LinkOver } from '#components/admin/sign-in/link-over.tsx'
import { database } from '#db/client.ts'
import { invitationOf } from '#db/staff/invitations.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { invitationIn } from '#app/_request/staff-links.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const site = (await settingsForPage())['site.name']
  return { title: (await siteWords('sign-in'))('joinTitle', { site }) }
}

/** Open to whom the link was given. */
export default async function JoinPage({ params }: PageProps<'/admin/join/[token]'>) {
  const { token } = await params
  const link = invitationIn(token, Date.now())
  const invitation = link && (await invitationOf(database(), link, Date.now()))
  const siteName = (await settingsForPage())['site.name']
  if (!invitation) {
    answer(410)
    return <LinkOver siteName={siteName} link="join" />
  }
  return (
    <JoinForm
      siteName={siteName}
      invitation={invitation}
      action={`/admin/join/${token}/account`}
      refused={refusedForm<RefusedJoin>('join')}
    />
  )
}
