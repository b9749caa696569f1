import type { Metadata } from 'next'
import { EraseForm, type RefusedErase } from '#components/commenter/erase-form.tsx'
import { Page } from '#components/site/page.tsx'
import { AskForm } from '#components/commenter/ask-form.tsx'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { recognise } from '#app/_request/commenter.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('own')
  return { title: t('eraseTitle'), robots: { index: false } }
}

/** Asks once more, and what shall become of the words. */
export default async function ErasePage({ searchParams }: PageProps<'/commenter/erase'>) {
  isPersonal()
  const { key } = await searchParams
  const known = await recognise(key)
  if (!known) answer(403)
  return (
    <Page site={await readSite()}>
      {known ? (
        <EraseForm
          email={known.commenter.email}
          keyOfLink={known.key}
          refused={refusedForm<RefusedErase>('erase')}
        />
      ) : (
        <AskForm state={key === undefined ? null : 'expired'} refused={null} />
      )}
    </Page>
  )
}
