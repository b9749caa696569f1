import type { Metadata } from 'next'
import { Dossier } from '#components/admin/dossier/dossier.tsx'
import type { RefusedNote } from '#components/admin/dossier/notes.tsx'
import type { RefusedSanction } from '#components/admin/dossier/sanction-words.ts'
import type { RefusedPress } from '#components/admin/outcome.tsx'
import { database } from '#db/client.ts'
import { dossier } from '#db/moderation/dossier.ts'
import { canOversee } from '#db/users/policy.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { readDone } from '#app/_request/done.ts'
import { idOf, pageOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('dossier'))('title') }
}

export default async function AuthorPage({ params, searchParams }: PageProps<'/admin/comments/[id]/author'>) {
  const id = idOf((await params).id) ?? 0
  const path = `/admin/comments/${id}/author`
  const staff = await requireModerator(path)
  if (!staff) return <Staffed staff={null} right="comments.moderate" />
  const query = await searchParams
  const now = Date.now()
  const found = await dossier(database(), id, pageOf(query) ?? 1, now, staff)
  if (!found) {
    answer(404)
    const t = await siteWords('dossier')
    return (
      <Staffed staff={staff}>
        <div className="plain">
          <h1>{t('gone')}</h1>
          <p>{t.rich('nothingKnown', { a: (text) => <a href="/admin/comments">{text}</a> })}</p>
        </div>
      </Staffed>
    )
  }
  const refused = refusedForm<RefusedPress>('press')
  return (
    <Staffed staff={staff}>
      <Dossier
        dossier={found}
        path={path}
        done={await readDone(refused ? refused.batch : query.done)}
        refused={refused}
        refusedSanction={refusedForm<RefusedSanction>('sanction')}
        refusedNote={refusedForm<RefusedNote>('note')}
        viewer={staff}
        maySanction={canOversee(staff)}
        zone={(await settingsForPage())['site.timeZone']}
        now={now}
      />
    </Staffed>
  )
}
