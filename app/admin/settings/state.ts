import type { SettingProblems } from '#db/settings/change.ts'
import type { SettingGroup, TypedSettings } from '#db/settings/kinds.ts'
import type { LogoKind } from '#db/look/kinds.ts'

/** A group of settings that is shown again: since something is wrong with it, or to be looked at first. */
export interface SettingsState {
  form: 'settings'
  group: SettingGroup
  typed: TypedSettings
  problems: SettingProblems
  /** Whether it is only to be looked at. */
  isPreview: boolean
}

/** A picture that was not taken as logo. */
export interface LogoState {
  form: 'logo'
  kind: LogoKind
  reason: 'forbidden' | 'missing' | 'too-large' | 'no-picture' | 'too-wide'
}
