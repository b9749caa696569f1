import { database } from '#db/client.ts'
import { changeSettings, checkSettings } from '#db/settings/change.ts'
import { GROUP_NAMES, SETTING_GROUPS, type SettingField, type TypedSettings } from '#db/settings/kinds.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { SettingsState } from '../state.ts'

const PATH = '/admin/settings'

/** Shows a group of settings to its admin alone, takes a tone that was offered, or saves. */
export const POST = rightPost('settings.change', async (form, staff) => {
  const group = GROUP_NAMES.find((name) => name === field(form, 'group'))
  if (!group) return seeOther(PATH)
  const typed: TypedSettings = {}
  for (const key of SETTING_GROUPS[group]) typed[key] = field(form, key)
  const [does = '', key = '', tone = ''] = field(form, 'do').split(':')
  const keys: readonly SettingField[] = SETTING_GROUPS[group]
  const offered = keys.find((one) => one === key)
  if (does === 'tone' && offered) typed[offered] = tone
  const { draft, problems } = checkSettings(group, typed)
  const state: SettingsState = { form: 'settings', group, typed, problems, isPreview: does !== 'save' }
  if (Object.keys(problems).length > 0)
    return refuse({ path: PATH, status: 422, state: { ...state, isPreview: false } })
  if (state.isPreview) return refuse({ path: PATH, status: 200, state })
  await changeSettings(database(), staff, draft, Date.now())
  return seeOther(`${PATH}?saved=${group}#${group}`)
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
