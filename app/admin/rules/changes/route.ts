import { database } from '#db/client.ts'
import { checkRules, RULE_SETTINGS, type TypedRules } from '#db/comments/screening/draft.ts'
import { dryRun } from '#db/comments/screening/dry-run.ts'
import { saveRules } from '#db/comments/screening/save-rules.ts'
import { LISTS } from '#db/comments/screening/word-rules.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { RulesState } from '../state.ts'

const PATH = '/admin/rules'

/** Saves the rules, or tries them out: the page again with what was typed, and with what they would have done. */
export const POST = rightPost('site.edit', async (form, staff) => {
  const typed = typedIn(form)
  const { draft, problems } = checkRules(typed)
  const shown = Object.fromEntries(LISTS.map((list) => [list, field(form, `shown-${list}`)]))
  const state: RulesState = { form: 'rules', typed, problems, problem: null, shown, tested: null }
  if (Object.keys(problems).length > 0) return refuse({ path: PATH, status: 422, state })
  if (field(form, 'do') === 'test') {
    const tested = await dryRun(database(), draft, Date.now())
    return refuse({ path: PATH, status: 200, state: { ...state, tested } })
  }
  const saved = await saveRules(database(), staff, draft, shown, Date.now())
  if (!saved.ok) {
    const status = saved.reason === 'forbidden' ? 403 : 409
    return refuse({ path: PATH, status, state: { ...state, problem: saved.reason } })
  }
  return seeOther(`${PATH}?saved=${saved.changed}`)
})

/** Only what the form has, and what was changed in it: nobody undoes by the way what others have set meanwhile. */
function typedIn(form: FormData): TypedRules {
  const typed: TypedRules = { settings: {}, sectionModes: new Map(), words: {} }
  const isTouched = (name: string) => form.has(name) && field(form, name) !== field(form, `was-${name}`)
  for (const key of RULE_SETTINGS) if (isTouched(key)) typed.settings[key] = field(form, key)
  for (const list of LISTS) if (form.has(list)) typed.words[list] = field(form, list)
  for (const name of form.keys()) {
    const id = name.startsWith('section-') ? idOf(name.slice('section-'.length)) : null
    if (id !== null && isTouched(name)) typed.sectionModes.set(id, field(form, name))
  }
  return typed
}

/** A form that came back stands under this address; whoever loads it anew gets the rules. */
export function GET(): Response {
  return seeOther(PATH)
}
