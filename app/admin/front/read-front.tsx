import { FrontArranger } from '#components/admin/front/front-arranger.tsx'
import { isSeen } from '#db/articles/seen.ts'
import { database } from '#db/client.ts'
import { mayArrange } from '#db/fronts/arrange.ts'
import {
  articlesNamed,
  findForFront,
  frontDesk,
  frontHistory,
  newestFor,
  slotsOfArrangement,
} from '#db/fronts/desk.ts'
import { typedSlots } from '#db/fronts/draft.ts'
import { byTime } from '#db/fronts/ended.ts'
import { PLACES } from '#db/fronts/rules.ts'
import { allSections } from '#db/sections/sections.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { Staffed } from '../staffed.tsx'
import type { FrontState } from './state.ts'

const SHOWN = 20

interface Props {
  staff: Staff
  /** Null for the front page. */
  section: { id: number; slug: string; name: string } | null
  query: Record<string, string | string[] | undefined>
}

/** A front as its editor arranges it; 403 for who is limited to other sections. */
export async function ArrangeFront({ staff, section, query }: Props) {
  const [db, now, sectionId] = [database(), Date.now(), section?.id ?? null]
  if (!mayArrange(staff, sectionId)) {
    answer(403)
    return <Staffed staff={null} right={section ? 'fronts.arrange' : 'site.edit'} current="front" />
  }
  const zone = (await settingsForPage())['site.timeZone']
  const state = refusedForm<FrontState>('front')
  const desk = await frontDesk(db, sectionId, now)
  const history = await frontHistory(db, sectionId, now, SHOWN)
  const again = state ? state.again : idOf(query.again)
  const earlier = again === null ? null : await slotsOfArrangement(db, sectionId, again)
  const taken = earlier && byTime(earlier, now)
  const stored = { slots: typedSlots(desk.slots, zone), from: '' }
  const typed = state?.typed ?? (taken ? { slots: typedSlots(taken.standing, zone), from: '' } : stored)
  const held = typed.slots.flatMap(({ id }) => id ?? [])
  const over = (taken ?? desk).ended.map(({ articleId }) => articleId)
  const ended = new Set(
    [...over, ...(state?.ended ?? endedIn(query.ended))].filter((id) => !held.includes(id)),
  )
  const shown = [desk, ...desk.coming, ...history].flatMap(({ slots }) => slots)
  const named = await articlesNamed(db, [...held, ...ended, ...shown.map(({ articleId }) => articleId)])
  const newest = await newestFor(db, sectionId, held)
  const sections = await allSections(db)
  return (
    <Staffed staff={staff} current="front">
      <FrontArranger
        section={section}
        fronts={[
          ...(mayArrange(staff, null) ? [null] : []),
          ...sections.filter(({ id, listed }) => (listed || id === sectionId) && mayArrange(staff, id)),
        ]}
        {...{ desk, history, typed, newest, zone, now, again }}
        ended={[...ended]}
        // Whoever was told that somebody has arranged it meanwhile has been told, and may save over it.
        basedOn={state && state.reason !== 'stale' ? state.basedOn : (desk.current?.id ?? null)}
        articles={new Map([...named].filter(([, article]) => isSeen(staff, article)))}
        found={state?.find ? await findForFront(db, state.find, section) : null}
        find={state?.find ?? ''}
        problems={state?.problems ?? null}
        reason={state?.reason ?? null}
        pressed={state?.pressed ?? null}
        stored={stored}
        done={state || typeof query.done !== 'string' ? null : query.done}
      />
    </Staffed>
  )
}

/** Articles that a save has left out, as its answer says it in the address. */
function endedIn(value: string | string[] | undefined): number[] {
  return typeof value === 'string' ? value.split('.', PLACES).flatMap((id) => idOf(id) ?? []) : []
}
