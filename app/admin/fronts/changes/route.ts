import { database } from '#db/client.ts'
import {
  arrange,
  cancelArrangement,
  mayArrange,
  redoArrangement,
  undoArrangement,
} from '#db/fronts/arrange.ts'
import { slotsOfArrangement } from '#db/fronts/desk.ts'
import { checkFront, type TypedFront } from '#db/fronts/draft.ts'
import { withoutEnded } from '#db/fronts/ended.ts'
import { arrangePath, freed, moved, PLACES, previewPath, withArticle } from '#db/fronts/rules.ts'
import { sectionById } from '#db/sections/sections.ts'
import { readSettings } from '#db/settings/settings.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { FrontState } from '../../front/state.ts'

/**
 * Arranges a front: changes what the form holds and shows it again, shows what would be read, makes it public now or at its
 * time, or goes back to what held before.
 */
export const POST = rightPost('fronts.arrange', async (form, staff) => {
  const [db, now, wanted] = [database(), Date.now(), field(form, 'do')]
  const sectionId = idOf(field(form, 'front'))
  const section = sectionId === null ? null : await sectionById(db, sectionId)
  if (sectionId !== null && !section) return seeOther(`${arrangePath(null)}?done=section-gone`)
  const path = arrangePath(section?.slug ?? null)
  const [basedOn, again] = [idOf(field(form, 'based')), idOf(field(form, 'again'))]
  const zone = (await readSettings(db))['site.timeZone']
  const earlier = await Promise.all(
    [basedOn, again].map(async (id) => (id === null ? null : await slotsOfArrangement(db, sectionId, id))),
  )
  const stored = earlier.flatMap((slots) => slots ?? [])
  const { typed, ended } = withoutEnded(typedIn(form), stored, now, zone)
  const state: FrontState = {
    ...{ form: 'front', sectionId, typed, find: null, problems: null, reason: null, pressed: null },
    ...{ basedOn, again, ended },
  }
  if (!mayArrange(staff, sectionId)) return refuse({ path, status: 403, state })
  const shown = (more: Partial<FrontState>) => refuse({ path, status: 200, state: { ...state, ...more } })

  if (wanted === 'undo' || wanted === 'redo') {
    const command = wanted === 'undo' ? undoArrangement : redoArrangement
    const result = await command(db, staff, sectionId, now)
    return seeOther(`${path}?done=${result.ok && result.gone ? wanted : 'nothing'}`)
  }
  const [does = '', which = ''] = wanted.split(':')
  if (does === 'cancel') {
    const result = await cancelArrangement(db, staff, { sectionId, id: idOf(which) ?? 0 }, now)
    return seeOther(`${path}?done=${result.ok && result.gone ? 'cancelled' : 'nothing'}`)
  }
  const change = changed(typed, does, which)
  if (change) return shown({ typed: { ...typed, slots: change.slots }, pressed: change.pressed })
  if (does === 'find') return shown({ find: field(form, 'find').trim() })

  const { draft, problems } = checkFront(typed, now, zone)
  if (problems) return refuse({ path, status: 422, state: { ...state, problems } })
  if (does === 'preview') return seeOther(previewPath(section?.slug ?? null, draft.slots))
  const input = { sectionId, slots: draft.slots, from: draft.from, basedOn }
  const result = await arrange(db, staff, input, now)
  if (result.ok) return seeOther(donePath(path, draft.from === null ? 'saved' : 'scheduled', ended))
  const status = { forbidden: 403, stale: 409, 'unknown-article': 422 } as const
  return refuse({ path, status: status[result.reason], state: { ...state, reason: result.reason } })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(arrangePath(null))
}

/** @param ended articles that were not saved, since their time was over by then: it is said which */
function donePath(path: string, done: string, ended: number[]): string {
  return `${path}?${new URLSearchParams({ done, ...(ended.length > 0 && { ended: ended.join('.') }) })}`
}

function typedIn(form: FormData): TypedFront {
  const slots = Array.from({ length: PLACES }, (_, index) => ({
    id: idOf(field(form, `id-${index}`)),
    start: field(form, `start-${index}`),
    end: field(form, `end-${index}`),
  }))
  return { slots, from: field(form, 'from') }
}

/** What a press makes of the slots, and which button then has the focus; null for no such press. */
function changed({ slots }: TypedFront, does: string, which: string) {
  const [index, id] = [Number(which), idOf(which)]
  switch (does) {
    case 'up':
      return { slots: moved(slots, index, index - 1), pressed: `up:${index - 1}` }
    case 'down':
      return { slots: moved(slots, index, index + 1), pressed: `down:${index + 1}` }
    case 'free':
      return { slots: freed(slots, index), pressed: `free:${index}` }
    case 'lead':
    case 'add': {
      if (id === null) return null
      // The place that it has now is where whoever pressed goes on.
      const held = withArticle(slots, id, does === 'lead')
      return { slots: held, pressed: `free:${held.findIndex((slot) => slot.id === id)}` }
    }
    default:
      return null
  }
}
