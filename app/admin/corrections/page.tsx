import type { Metadata } from 'next'
import { CorrectionsDesk } from '#components/admin/corrections/corrections-desk.tsx'
import { database } from '#db/client.ts'
import { findToCorrect, latestCorrections, waitingErrorReports } from '#db/corrections/desk.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import type { CorrectionsState } from './state.ts'

/** Whoever types one means the article there, and no other. */
const ADDRESS = /^(?:https?:\/\/|\/)/i
const DONE = ['published', 'dismissed', 'withdrawn'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('corrections-desk'))('title') }
}

export default async function CorrectionsDeskPage({ searchParams }: PageProps<'/admin/corrections'>) {
  const staff = await requireRight('corrections.publish', '/admin/corrections')
  if (!staff) return <Staffed staff={null} right="corrections.publish" current="corrections" />
  const db = database()
  const { done, at } = await searchParams
  const state = refusedForm<CorrectionsState>('corrections')
  const wanted = typeof at === 'string' ? at.trim() : ''
  const isAddress = ADDRESS.test(wanted)
  const found = wanted === '' || isAddress ? [] : await findToCorrect(db, staff, wanted)
  const inVain = isAddress ? 'no-article' : 'none-found'
  return (
    <Staffed staff={staff} current="corrections">
      <CorrectionsDesk
        waiting={await waitingErrorReports(db, staff)}
        latest={await latestCorrections(db, staff)}
        told={{
          done: state ? null : (DONE.find((known) => known === done) ?? null),
          refused: state?.refused ?? (wanted === '' || found.length > 0 ? null : inVain),
        }}
        dismissal={state?.dismissal ?? null}
        kept={state?.kept ?? null}
        wanted={wanted}
        found={found}
        zone={(await settingsForPage())['site.timeZone']}
        now={Date.now()}
      />
    </Staffed>
  )
}
