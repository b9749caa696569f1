import type { Metadata } from 'next'
import { NEW_SECTION } from '#components/admin/sections/section-form.tsx'
import { SectionsDesk } from '#components/admin/sections/sections-desk.tsx'
import { database } from '#db/client.ts'
import { allSections, articlesIn } from '#db/sections/sections.ts'
import { isInScope, may } from '#db/users/rights.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import type { SectionState } from './state.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('desk'))('place.sections') }
}

export default async function SectionsPage({ searchParams }: PageProps<'/admin/sections'>) {
  const staff = await requireRight('sections.rule', '/admin/sections')
  if (!staff) return <Staffed staff={null} right="sections.rule" current="sections" />
  const db = database()
  const { done, moved } = await searchParams
  const state = refusedForm<SectionState>('section')
  const sections = (await allSections(db)).filter(({ id }) => isInScope(staff, id))
  return (
    <Staffed staff={staff} current="sections">
      <SectionsDesk
        sections={await Promise.all(
          sections.map(async (section) => ({ ...section, articles: await articlesIn(db, section.id) })),
        )}
        mayEdit={may(staff, 'sections.edit')}
        state={state?.id === null ? { ...state, typed: { ...NEW_SECTION, ...state.typed } } : null}
        done={state || typeof done !== 'string' ? null : done}
        moved={typeof moved === 'string' ? moved : null}
        first={(await settingsForPage())['comments.holdFirst']}
      />
    </Staffed>
  )
}
