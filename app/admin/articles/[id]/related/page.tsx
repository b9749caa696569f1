import type { Metadata } from 'next'
import { RelatedDesk } from '#components/admin/articles/related-desk.tsx'
import { findForDesk } from '#db/articles/desk-list.ts'
import { database } from '#db/client.ts'
import { paragraphsIn } from '#db/related/insert-read-also.ts'
import { isSeen } from '#db/articles/seen.ts'
import { relatedView } from '#db/related/view.ts'
import { mayIn } from '#db/users/rights.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { ForEditors } from '../../for-editors.tsx'
import { NotYours } from '../../for-writers.tsx'
import type { RelatedState } from './state.ts'

type Props = PageProps<'/admin/articles/[id]/related'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('related'))('relatedNews') }
}

export default async function RelatedPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('related.edit', `/admin/articles/${raw}/related`)
  if (!staff) return <ForEditors />
  const id = idOf(raw)
  const view = id === null ? null : await relatedView(database(), id, staff)
  if (!view) {
    answer(404)
    const t = await siteWords('related')
    return (
      <Staffed staff={staff} current="articles">
        <div className="plain">
          <h1>{t('nothingFound')}</h1>
          <p>
            <a href="/admin/articles">{t('articles')}</a>
          </p>
        </div>
      </Staffed>
    )
  }
  if (!mayIn(staff, 'related.edit', view.article.sectionId)) return <NotYours staff={staff} />
  const { find, done } = await searchParams
  const wanted = typeof find === 'string' && find.trim() !== '' ? find : null
  const found = wanted === null ? [] : await findForDesk(database(), wanted)
  const known = new Set([
    view.article.id,
    ...view.related.flatMap((one) => (one.pinned ? [one.entry.id] : [])),
  ])
  return (
    <Staffed staff={staff} current="articles">
      <RelatedDesk
        {...{ view, wanted }}
        found={found.filter((article) => !known.has(article.id) && isSeen(staff, article))}
        paragraphs={await paragraphsIn(database(), view.article.id)}
        done={typeof done === 'string' ? done : null}
        refused={refusedForm<RelatedState>('related')?.reason ?? null}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}
