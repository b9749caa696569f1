import { NEW_SECTION } from '#components/admin/sections/section-form.tsx'
import { database } from '#db/client.ts'
import { MODE_CHOICES, type ModeChoice } from '#db/comments/modes.ts'
import { addSection, changeSection, orderSections, type TypedSection } from '#db/sections/edit.ts'
import { removeSection } from '#db/sections/remove.ts'
import { allSections } from '#db/sections/sections.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { SectionState } from '../state.ts'

const PATH = '/admin/sections'

/** Adds a section, writes one anew, moves it in the menu, or deletes it. */
export const POST = rightPost('sections.edit', async (form, staff) => {
  const [db, now] = [database(), Date.now()]
  const [does = '', which = ''] = field(form, 'do').split(':')
  const id = idOf(which)
  const typed = typedIn(form)
  const state: SectionState = { form: 'section', id, typed, problems: {}, reason: null }

  if (does === 'up' || does === 'down') {
    const ids = (await allSections(db)).map((section) => section.id)
    const at = ids.indexOf(id ?? 0)
    const to = does === 'up' ? at - 1 : at + 1
    if (at >= 0 && to >= 0 && to < ids.length)
      await orderSections(db, staff, ids.toSpliced(at, 1).toSpliced(to, 0, ids[at] ?? 0))
    return seeOther(`${PATH}?moved=${does}-${id}`)
  }
  if (does === 'order') {
    const ids = which.split('.').flatMap((one) => idOf(one) ?? [])
    const ordered = await orderSections(db, staff, ids)
    if (ordered.ok) return seeOther(`${PATH}?done=ordered&moved=grip-${idOf(field(form, 'grip')) ?? 0}`)
    // Nothing was typed: the form of a new section comes back as it was.
    const asItWas = { ...state, id: null, typed: NEW_SECTION }
    return refuse({ path: PATH, status: 409, state: { ...asItWas, reason: 'unknown-section' } })
  }
  if (does === 'delete' && id !== null) {
    const result = await removeSection(db, staff, id, idOf(field(form, 'move-to')), now)
    if (result.ok) return seeOther(`${PATH}?done=deleted`)
    return refuse({ path: `${PATH}/${id}`, status: 409, state: { ...state, reason: result.reason } })
  }
  const result =
    id === null ? await addSection(db, staff, typed) : await changeSection(db, staff, id, typed, now)
  const path = id === null ? PATH : `${PATH}/${id}`
  if (result.ok) return seeOther(`${path}?done=${id === null ? 'added' : 'saved'}`)
  if (result.reason === 'invalid')
    return refuse({ path, status: 422, state: { ...state, problems: result.problems } })
  return refuse({ path, status: 409, state: { ...state, reason: result.reason } })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}

function typedIn(form: FormData): TypedSection {
  const mode = MODE_CHOICES.find((one) => one === field(form, 'mode')) ?? null
  return {
    ...{ name: field(form, 'name'), slug: field(form, 'slug'), description: field(form, 'description') },
    ...{ guidelines: field(form, 'guidelines'), listed: field(form, 'listed') === 'on' },
    mode: mode satisfies ModeChoice | null,
  }
}
