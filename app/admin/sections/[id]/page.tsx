import type { Metadata } from 'next'
import { SectionDesk } from '#components/admin/sections/section-desk.tsx'
import { LostTextField } from '#components/admin/writing/lost-text.tsx'
import { words } from '#components/ui/language.ts'
import { database } from '#db/client.ts'
import { allSections, articlesIn, sectionById, slugsBefore, staffIn } from '#db/sections/sections.ts'
import { isInScope, may } from '#db/users/rights.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { NotYours } from '../../not-yours.tsx'
import { Staffed } from '../../staffed.tsx'
import type { SectionState } from '../state.ts'

type Props = PageProps<'/admin/sections/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.sections') }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('sections.rule', `/admin/sections/${raw}`)
  if (!staff) return <Staffed staff={null} right="sections.rule" current="sections" />
  const [db, id] = [database(), idOf(raw) ?? 0]
  const state = refusedForm<SectionState>('section')
  const lost = state && <LostTextField written={textsIn(state.typed)} />
  if (!isInScope(staff, id)) {
    const t = await siteWords('sections')
    return (
      <NotYours current="sections" title={t('notYours')} who={t('whoseItIs')}>
        {lost}
      </NotYours>
    )
  }
  const section = await sectionById(db, id)
  const { done } = await searchParams
  if (!section) {
    answer(404)
    return (
      <Staffed staff={staff} current="sections">
        <div className="plain">
          <h1>{words('sections')('unknown')}</h1>
          <p>
            <a href="/admin/sections">{words('sections')('all')}</a>
          </p>
        </div>
        {lost}
      </Staffed>
    )
  }
  const settings = await settingsForPage()
  return (
    <Staffed staff={staff} current="sections">
      <SectionDesk
        section={section}
        others={(await allSections(db)).filter((other) => other.id !== id)}
        articles={await articlesIn(db, id)}
        staff={await staffIn(db, id)}
        mayEdit={may(staff, 'sections.edit')}
        slugsBefore={await slugsBefore(db, id)}
        state={state}
        done={state || typeof done !== 'string' ? null : done}
        first={settings['comments.holdFirst']}
      />
    </Staffed>
  )
}

/** What somebody has put into words. */
const textsIn = (typed: SectionState['typed']): string[] => [
  'description' in typed ? typed.description : '',
  typed.guidelines,
]
